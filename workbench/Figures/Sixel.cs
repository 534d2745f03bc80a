using System.Globalization;
using System.Text;

namespace MLWorkbench.Figures;

/// <summary>Pixels as sixels: bands of six rows, each colour of a band drawn in turn.</summary>
static class Sixel
{
    const int Levels = 6; // of red, green and blue: 216 colours
    const int BandHeight = 6;

    public static string Encode(PngPixels picture)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\eP0;1q\"1;1;{picture.Width};{picture.Height}");
        for (var colour = 0; colour < Levels * Levels * Levels; colour++)
            text.Append(CultureInfo.InvariantCulture, $"#{colour};2;{colour / 36 * 20};{colour / 6 % 6 * 20};{colour % 6 * 20}");
        for (var top = 0; top < picture.Height; top += BandHeight)
            AppendBand(text, picture, top);
        return text.Append("\e\\").ToString();
    }

    static void AppendBand(StringBuilder text, PngPixels picture, int top)
    {
        var bits = new SortedDictionary<int, byte[]>();
        for (var row = top; row < Math.Min(top + BandHeight, picture.Height); row++)
        {
            for (var col = 0; col < picture.Width; col++)
            {
                var colour = ColourAt(picture.Rgb, (row * picture.Width + col) * 3);
                if (!bits.TryGetValue(colour, out var own))
                    bits[colour] = own = new byte[picture.Width];
                own[col] |= (byte)(1 << (row - top));
            }
        }
        foreach (var (colour, columns) in bits)
        {
            text.Append('#').Append(colour);
            AppendRuns(text, columns);
            text.Append('$');
        }
        text.Append('-');
    }

    static void AppendRuns(StringBuilder text, byte[] columns)
    {
        for (var start = 0; start < columns.Length;)
        {
            var end = start + 1;
            while (end < columns.Length && columns[end] == columns[start])
                end++;
            var letter = (char)('?' + columns[start]);
            _ = end - start > 3 ? text.Append('!').Append(end - start).Append(letter) : text.Append(letter, end - start);
            start = end;
        }
    }

    static int ColourAt(byte[] rgb, int place) => Level(rgb[place]) * 36 + Level(rgb[place + 1]) * 6 + Level(rgb[place + 2]);

    static int Level(byte part) => (part * (Levels - 1) + 127) / 255;
}
