using System.Diagnostics;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>Shows a picture to whoever sits at the terminal: in it, if it can and there is a PNG, else in the browser.</summary>
static class Viewer
{
    const int PatienceMilliseconds = 500;

    public static void Show(Terminal terminal, string file, IReadOnlyList<Figure> figures)
    {
        if (Console.IsOutputRedirected)
            return;
        var protocol = TerminalImage.Detect(Environment.GetEnvironmentVariable);
        if (protocol is { } known && ScottPlotRenderer.IsThere)
        {
            terminal.Line(TerminalImage.Encode(known, ScottPlotRenderer.Png(figures)));
            return;
        }
        if (protocol is not null)
            terminal.Line(terminal.Dim("This terminal could show the picture itself if ScottPlot were switched on: mlw setup"));
        if (HasDesktop() && !Open(file))
            terminal.Line(terminal.Dim("No browser could be started: open the file yourself."));
    }

    // Over a remote connection the browser would open on the wrong desk.
    static bool HasDesktop() => !Has("SSH_CONNECTION")
        && (!OperatingSystem.IsLinux() || Has("DISPLAY") || Has("WAYLAND_DISPLAY"));

    static bool Has(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    static bool Open(string file)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(file) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start);
            // Some stay for as long as the browser does; one that gives up does so at once.
            return process is null || !process.WaitForExit(PatienceMilliseconds) || process.ExitCode == 0;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
