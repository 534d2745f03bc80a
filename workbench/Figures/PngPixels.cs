using System.Buffers.Binary;
using System.IO.Compression;

namespace MLWorkbench.Figures;

/// <summary>The pixels of a plain PNG (eight bits, colour with or without transparency, not interlaced), three bytes each.</summary>
sealed record PngPixels(int Width, int Height, byte[] Rgb)
{
    const int Signature = 8;

    /// <exception cref="NotSupportedException">The file is of another kind.</exception>
    public static PngPixels Read(ReadOnlySpan<byte> file)
    {
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var rest = file[Signature..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var data = rest.Slice(8, length);
            if (rest.Slice(4, 4).SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                channels = (data[8], data[9], data[12]) switch { (8, 2, 0) => 3, (8, 6, 0) => 4, _ => throw new NotSupportedException("Only plain PNG files can be shown.") };
            }
            else if (rest.Slice(4, 4).SequenceEqual("IDAT"u8))
                packed.Write(data);
            rest = rest[(length + 12)..];
        }
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        return new(width, height, Unfilter(unpacked, width, height, channels));
    }

    static byte[] Unfilter(ZLibStream lines, int width, int height, int channels)
    {
        var rgb = new byte[width * height * 3];
        var (above, line) = (new byte[width * channels], new byte[width * channels]);
        for (var row = 0; row < height; row++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(line);
            for (var place = 0; place < line.Length; place++)
            {
                var (left, up, corner) = (place < channels ? 0 : line[place - channels], above[place], place < channels ? 0 : above[place - channels]);
                line[place] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
            }
            for (var pixel = 0; pixel < width; pixel++)
                line.AsSpan(pixel * channels, 3).CopyTo(rgb.AsSpan((row * width + pixel) * 3));
            (above, line) = (line, above);
        }
        return rgb;
    }

    static int Paeth(int left, int up, int corner)
    {
        var (fromLeft, fromUp, fromCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}
