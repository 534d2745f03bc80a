namespace MLWorkbench.Workbench;

/// <summary>Writes text with a little colour, where colour is wanted.</summary>
sealed class Terminal(TextWriter writer, bool colour)
{
    public static Terminal Standard { get; } = new(Console.Out, WantsColour());

    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>Writes a block, each line moved to the right.</summary>
    public void Block(string text, int indent)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            Line(line.Length == 0 ? "" : new string(' ', indent) + line);
    }

    public string Green(string text) => Paint(text, "32");

    public string Red(string text) => Paint(text, "31");

    public string Dim(string text) => Paint(text, "2");

    public string Bold(string text) => Paint(text, "1");

    string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;

    // https://no-color.org: any value but an empty one.
    static bool WantsColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
