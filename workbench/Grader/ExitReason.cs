using System.Text;

namespace MLWorkbench.Workbench;

/// <summary>Tells from what a process left behind why it ended.</summary>
static class ExitReason
{
    const int ErrorsKept = 64 * 1024;

    /// <summary>Reads all of it, and keeps the beginning.</summary>
    public static async Task<string> ReadErrorsAsync(StreamReader errors)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        while (await errors.ReadAsync(buffer) is var count and > 0)
            kept.Append(buffer, 0, Math.Min(count, ErrorsKept - kept.Length));
        return kept.ToString();
    }

    public static string Describe(int exitCode, string errors)
    {
        if (errors.Contains("Stack overflow", StringComparison.Ordinal))
            return $"Your code ran out of stack{Frame(errors)}: a method calls itself without end, or once for every row.";
        if (errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errors.Contains("OutOfMemoryException", StringComparison.Ordinal))
            return "Your code asked for more memory than there is: check the sizes of what you allocate.";
        if (After(errors, "Unhandled exception. ") is { } unhandled)
            return $"An exception that nothing can catch ended the program (on a thread of its own, in an async void method or in a finalizer): {unhandled}";
        if (After(errors, "Process terminated.") is { } terminated)
            return $"Your code terminated the program: {terminated}";
        return $"Your code ended the program (exit code {exitCode}): Environment.Exit has no place in an exercise.";
    }

    static string? After(string errors, string mark)
    {
        var start = errors.IndexOf(mark, StringComparison.Ordinal);
        return start < 0 ? null : errors[(start + mark.Length)..].Trim().Split('\n')[0].Trim();
    }

    static string Frame(string errors)
    {
        var frame = errors.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("at MLWorkbench.", StringComparison.Ordinal) && !line.StartsWith("at MLWorkbench.Grading", StringComparison.Ordinal));
        return frame is null ? "" : $" in {frame["at MLWorkbench.".Length..].Split('(')[0]}";
    }
}
