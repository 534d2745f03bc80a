namespace MLWorkbench.Workbench;

/// <summary>Writes text with a little colour, where colour is wanted.</summary>
sealed class Terminal(TextWriter writer, bool colour)
{
    public static Terminal Standard { get; } = new(Console.Out, WantsColour());

    // What is piped is for programs and files: they break lines themselves.
    readonly int _wrapAt = Console.IsOutputRedirected ? int.MaxValue : FindWidth();

    /// <summary>How many columns a line may have: what COLUMNS says, else what the terminal has, else 80.</summary>
    public int Width { get; } = FindWidth();

    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>Writes a block, each line moved to the right and broken between words where the screen ends.</summary>
    public void Block(string text, int indent, Func<string, string>? paint = null)
    {
        paint ??= line => line;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = line;
            var own = line.Length - line.TrimStart().Length;
            while (indent + rest.Length > _wrapAt && rest.LastIndexOf(' ', _wrapAt - indent) is var cut && cut > own)
            {
                Line(paint(new string(' ', indent) + rest[..cut]));
                rest = new string(' ', own) + rest[(cut + 1)..];
            }
            Line(rest.Length == 0 ? "" : paint(new string(' ', indent) + rest));
        }
    }

    /// <summary>Empties the screen and what was scrolled off it.</summary>
    public void Clear() => writer.Write("\e[H\e[2J\e[3J");

    public string Green(string text) => Paint(text, "32");

    public string Red(string text) => Paint(text, "31");

    public string Dim(string text) => Paint(text, "2");

    public string Bold(string text) => Paint(text, "1");

    /// <summary>Says on the error stream that the journal refused an event, and why.</summary>
    public static void WarnUnlessKept(string? problem)
    {
        if (problem is not null)
            Console.Error.WriteLine($"Your progress is not kept: {problem}");
    }

    string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;

    // https://no-color.org: any value but an empty one.
    static bool WantsColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    static int FindWidth() => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0
        ? columns
        : Console.IsOutputRedirected || Console.WindowWidth < 20 ? 80 : Console.WindowWidth;
}
