using System.Diagnostics;

namespace MLWorkbench.Workbench;

/// <summary>Opens a file in the learner's editor, without giving up the terminal.</summary>
static class Editor
{
    static readonly string[] InTheTerminal = ["vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "kak"];

    /// <summary>Starts the editor, or says how to.</summary>
    public static string Open(string file)
    {
        var command = (Environment.GetEnvironmentVariable("VISUAL") ?? Environment.GetEnvironmentVariable("EDITOR") ?? "code").Split(' ');
        // Two programs cannot read the same keys: a terminal editor belongs in a second terminal.
        if (InTheTerminal.Contains(Path.GetFileNameWithoutExtension(command[0])))
            return $"Open it in a second terminal: {string.Join(' ', command)} {file}";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], file]) { UseShellExecute = OperatingSystem.IsWindows() });
            return $"Opened in {command[0]}.";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return $"'{command[0]}' cannot be started. Set EDITOR to your editor, or open {file} yourself.";
        }
    }
}
