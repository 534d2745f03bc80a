namespace MLWorkbench.Workbench;

/// <summary>Writes text with a little colour, where colour is wanted.</summary>
sealed class Terminal(TextWriter writer, bool colour, int width = int.MaxValue)
{
    public static Terminal Standard { get; } = new(Console.Out, WantsColour(), Width());

    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>Writes a block, each line moved to the right and broken between words where the screen ends.</summary>
    public void Block(string text, int indent)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = line;
            var own = line.Length - line.TrimStart().Length;
            while (indent + rest.Length > width && rest.LastIndexOf(' ', width - indent) is var cut && cut > own)
            {
                Line(new string(' ', indent) + rest[..cut]);
                rest = new string(' ', own) + rest[(cut + 1)..];
            }
            Line(rest.Length == 0 ? "" : new string(' ', indent) + rest);
        }
    }

    /// <summary>Empties the screen and what was scrolled off it.</summary>
    public void Clear() => writer.Write("\e[H\e[2J\e[3J");

    public string Green(string text) => Paint(text, "32");

    public string Red(string text) => Paint(text, "31");

    public string Dim(string text) => Paint(text, "2");

    public string Bold(string text) => Paint(text, "1");

    string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;

    static int Width()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth < 20 ? int.MaxValue : Console.WindowWidth;
        }
        catch (IOException)
        {
            return int.MaxValue;
        }
    }

    // https://no-color.org: any value but an empty one.
    static bool WantsColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
