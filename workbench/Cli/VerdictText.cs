namespace MLWorkbench.Workbench;

/// <summary>A verdict on the terminal: the mistake first, then the checks.</summary>
static class VerdictText
{
    // A check that takes as long as this is worth its figure.
    const double Slow = 100;

    /// <param name="terminal">Where to write.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="exercise">What it is about.</param>
    /// <param name="file">The learner's file, as a path to type.</param>
    /// <param name="times">Whether slow checks show how long they took.</param>
    /// <param name="brief">Counts the checks that pass in place of naming them, and explains only the first that fails.</param>
    public static void Write(Terminal terminal, Verdict verdict, Exercise exercise, string file, bool times = false, bool brief = false)
    {
        terminal.Flow(($"{Sign(verdict)} {exercise.Id}", text => Mark(terminal, verdict) + terminal.Bold(text[1..])), (Word(verdict), Terminal.Same));
        if (verdict.Message is not null)
        {
            terminal.Line();
            terminal.Block(verdict.Message, 2);
        }
        if (verdict.Outcome == Outcome.NotAttempted && verdict.PassedChecks == 0)
            terminal.Block($"Write your code in {file}; `mlw show {exercise.Id}` prints the task.", 2, terminal.Dim);
        else
            WriteChecks(terminal, verdict, times, brief);
        if (verdict.Checks.Length > 0 && verdict.CompileMilliseconds > 0)
            terminal.Line(terminal.Dim($"  compiled in {verdict.CompileMilliseconds:0} ms, checked in {verdict.RunMilliseconds:0} ms"));
    }

    public static void WriteLine(Terminal terminal, Verdict verdict) =>
        terminal.Line($"{Mark(terminal, verdict)} {verdict.Id,-42} {Word(verdict)}");

    static void WriteChecks(Terminal terminal, Verdict verdict, bool times, bool brief)
    {
        var failed = verdict.Checks.Where(check => check.Outcome == CheckOutcome.Failed).ToList();
        var first = failed.Find(check => check.Misconception is not null) ?? failed.FirstOrDefault();
        if (first is not null && verdict.Message is null)
        {
            terminal.Line();
            terminal.Block(first.Message ?? "", 2);
            if (first.Output is not null)
                terminal.Block($"\nYour code printed:\n{Beginning(first.Output)}", 2);
        }
        if (verdict.Checks.Length > 0)
            terminal.Line();
        foreach (var check in verdict.Checks.Where(check => !brief || check.Outcome != CheckOutcome.Passed))
        {
            var where = check == first && failed.Count > 1 ? "  (above)" : "";
            var time = times && check.Milliseconds >= Slow ? $"  ({check.Milliseconds:0} ms)" : "";
            terminal.Item(Mark(terminal, check), $"{check.Name}{where}{time}", 2);
            if (check.Outcome == CheckOutcome.Failed && check != first && !brief)
                terminal.Block(check.Message?.Split('\n')[0] ?? "", 6, terminal.Dim);
        }
        if (brief && verdict.PassedChecks > 0)
            terminal.Item(terminal.Green("✓"), $"{Count.Of(verdict.PassedChecks, "check")} {(verdict.PassedChecks == 1 ? "passes" : "pass")}", 2);
    }

    static string Word(Verdict verdict)
    {
        var count = $"{verdict.PassedChecks} of {verdict.Checks.Length} checks pass";
        return verdict.Outcome switch
        {
            Outcome.Passed => $"passed, {verdict.Checks.Length} checks",
            Outcome.NotAttempted when verdict.PassedChecks == 0 => "not attempted",
            Outcome.NotAttempted => $"begun: {count}, the rest is not attempted",
            Outcome.Failed => $"failed: {count}",
            Outcome.DoesNotCompile => "does not compile",
            Outcome.SignatureChanged => "signature changed",
            Outcome.TimedOut => "timed out",
            _ => "crashed",
        };
    }

    static string Mark(Terminal terminal, Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Passed => terminal.Green(Sign(verdict)),
        Outcome.NotAttempted => terminal.Dim(Sign(verdict)),
        _ => terminal.Red(Sign(verdict)),
    };

    static string Sign(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Passed => "✓",
        Outcome.NotAttempted => "○",
        _ => "✗",
    };

    static string Mark(Terminal terminal, CheckResult check) => check.Outcome switch
    {
        CheckOutcome.Passed => terminal.Green("✓"),
        CheckOutcome.Failed => terminal.Red("✗"),
        _ => terminal.Dim("○"),
    };

    static string Beginning(string output)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        return string.Join('\n', lines.Take(10)) + (lines.Length > 10 ? $"\n... and {lines.Length - 10} more lines" : "");
    }
}
