using System.Diagnostics;

namespace MLWorkbench.Workbench;

/// <summary>Runs another command of this program in a process of its own.</summary>
static class Itself
{
    /// <summary>What the command writes, when it has ended; when it refuses, only why.</summary>
    public static async Task<string> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var host = Environment.ProcessPath!;
        // Started as 'dotnet mlw.dll', the process is dotnet.
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(Itself).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(host, [.. program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode == ExitCode.BadInput ? await errors : $"{output.TrimEnd()}\n{await errors}").Trim();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
