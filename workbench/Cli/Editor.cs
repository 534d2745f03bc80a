using System.Diagnostics;

namespace MLWorkbench.Workbench;

/// <summary>Opens a file in the learner's editor, without giving up the terminal.</summary>
static class Editor
{
    static readonly string[] InTheTerminal = ["vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "kak"];

    /// <summary>Lets the learner write a text in the editor and waits for it; nothing when there is none.</summary>
    public static string? Write()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mlw-answer-").FullName, "answer.md");
        File.WriteAllText(file, "");
        try
        {
            string[] command = Command();
            // Without it the editor goes on by itself, and the text would be read at once.
            string[] wait = Path.GetFileNameWithoutExtension(command[0]) is "code" or "subl" ? ["--wait"] : [];
            using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], .. wait, file]))!;
            process.WaitForExit();
            return File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"'{Command()[0]}' cannot be started. Set EDITOR to your editor, or write here.");
            return null;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    /// <summary>Starts the editor, or says how to.</summary>
    /// <param name="file">What to edit.</param>
    /// <param name="ownsTerminal">Whether an editor may have the terminal until it is left: only if nothing else reads keys meanwhile.</param>
    public static string Open(string file, bool ownsTerminal = false)
    {
        var command = Command();
        var inTerminal = InTheTerminal.Contains(Path.GetFileNameWithoutExtension(command[0]));
        if (inTerminal && !ownsTerminal)
            return $"Open it in a second terminal: {string.Join(' ', command)} {file}";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], file]) { UseShellExecute = OperatingSystem.IsWindows() });
            if (inTerminal)
                process?.WaitForExit();
            return $"{(inTerminal ? "Edited" : "Opened")} in {command[0]}.";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return $"'{command[0]}' cannot be started. Set EDITOR to your editor, or open {file} yourself.";
        }
    }

    static string[] Command() => (Environment.GetEnvironmentVariable("VISUAL") ?? Environment.GetEnvironmentVariable("EDITOR") ?? "code").Split(' ');
}
