namespace MLWorkbench.Workbench;

/// <summary>Asks and reads lines: from a keyboard, or from whatever is piped in.</summary>
sealed class Dialogue(Terminal terminal, TextReader reader, bool keyboard, TimeProvider clock)
{
    /// <summary>With the console; for programs, people's text goes nowhere.</summary>
    public static Dialogue OnConsole(bool json) => new(json ? Terminal.Silent : Terminal.Standard, Console.In, !Console.IsInputRedirected, TimeProvider.System);

    public Terminal Terminal => terminal;

    public TimeProvider Clock => clock;

    /// <summary>Whether somebody sits there.</summary>
    public bool Keyboard => keyboard;

    /// <summary>The next line, or nothing when the input has ended.</summary>
    public string? Line(string prompt)
    {
        if (keyboard)
            terminal.Prompt(prompt);
        else if (prompt.Trim().Length > 1)
            terminal.Line(prompt.Trim());
        return reader.ReadLine();
    }
}
