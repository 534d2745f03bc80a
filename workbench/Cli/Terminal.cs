namespace MLWorkbench.Workbench;

/// <summary>Writes text with a little colour and clickable paths, where they are wanted, in as many columns as there are.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="styled">Whether colours and links are wanted.</param>
/// <param name="wraps">Whether lines must fit: what is piped is for programs and files, which break lines themselves.</param>
/// <param name="width">The columns of the screen.</param>
sealed class Terminal(TextWriter writer, bool styled, bool wraps, int width)
{
    public static Terminal Standard { get; } = new(Console.Out, WantsStyle(), !Console.IsOutputRedirected, FindWidth());

    /// <summary>The same without colours and links: for screen readers.</summary>
    public static Terminal Plain { get; } = new(Console.Out, false, !Console.IsOutputRedirected, FindWidth());

    /// <summary>Writes nothing: what there is to say goes out as JSON.</summary>
    public static Terminal Silent { get; } = new(TextWriter.Null, styled: false, wraps: false, width: 80);

    /// <summary>How many columns there are: what COLUMNS says, else what the terminal has, else 80.</summary>
    public int Width => width;

    /// <summary>How many columns a line may have.</summary>
    public int LineWidth { get; } = wraps ? width : int.MaxValue;

    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>Writes without ending the line.</summary>
    public void Write(string text) => writer.Write(text);

    /// <summary>Writes a question whose answer follows on the same line.</summary>
    public void Prompt(string text)
    {
        writer.Write(text);
        writer.Flush();
    }

    /// <summary>Writes a block, each line moved to the right and broken between words where the screen ends.</summary>
    public void Block(string text, int indent, Func<string, string>? paint = null)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Wrapped(line, indent)))
            Line(line.Length == 0 || paint is null ? line : paint(line));
    }

    /// <summary>Writes a line that begins with a mark; what does not fit goes on below its text.</summary>
    public void Item(string mark, string text, int indent)
    {
        var lines = Wrapped(text, indent + 2).ToList();
        Line($"{new string(' ', indent)}{mark} {lines[0].TrimStart()}");
        lines.Skip(1).ToList().ForEach(Line);
    }

    /// <summary>Writes pieces one after the other, on a new line where the screen ends.</summary>
    public void Flow(params IEnumerable<(string Text, Func<string, string> Paint)> pieces)
    {
        var used = 0;
        foreach (var (text, paint) in pieces)
        {
            var breaks = used > 0 && used + 2 + text.Length > LineWidth;
            Write((breaks ? "\n" : used > 0 ? "  " : "") + paint(text));
            used = (breaks || used == 0 ? 0 : used + 2) + text.Length;
        }
        Line();
    }

    /// <summary>Writes what can be typed: "h hint  q quit", each two words on one line.</summary>
    public void Keys(string keys) => Flow(keys.Split("  ").Select(key => (key, (Func<string, string>)Dim)));

    /// <summary>Empties the screen and what was scrolled off it.</summary>
    public void Clear() => Write("\e[H\e[2J\e[3J");

    public string Green(string text) => Paint(text, "32");

    public string Red(string text) => Paint(text, "31");

    public string Dim(string text) => Paint(text, "2");

    public string Bold(string text) => Paint(text, "1");

    /// <summary>As it is.</summary>
    public static string Same(string text) => text;

    /// <summary>Text that opens a file when it is clicked, on terminals that know OSC 8; others show the text alone.</summary>
    public string Link(string text, string file) => styled ? $"\e]8;;{new Uri(file).AbsoluteUri}\e\\{text}\e]8;;\e\\" : text;

    /// <summary>Says on the error stream that the journal refused an event, and why.</summary>
    public static void WarnUnlessKept(string? problem)
    {
        if (problem is not null)
            Console.Error.WriteLine($"Your progress is not kept: {problem}");
    }

    IEnumerable<string> Wrapped(string line, int indent)
    {
        var own = line.Length - line.TrimStart().Length;
        while (indent + line.Length > LineWidth && Cut(line, own, LineWidth - indent) is var cut && cut > own)
        {
            yield return new string(' ', indent) + line[..cut];
            line = new string(' ', own) + line[(cut + 1)..];
        }
        yield return line.Length == 0 ? "" : new string(' ', indent) + line;
    }

    // The last space that fits; behind a word that is too long in any case, the next one.
    static int Cut(string line, int own, int room) => line.LastIndexOf(' ', room) is var fits && fits > own ? fits : line.IndexOf(' ', room);

    string Paint(string text, string code) => styled ? $"\e[{code}m{text}\e[0m" : text;

    // https://no-color.org: any value but an empty one.
    static bool WantsStyle() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    static int FindWidth() => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0
        ? columns
        : Console.IsOutputRedirected || Console.WindowWidth < 20 ? 80 : Console.WindowWidth;
}
