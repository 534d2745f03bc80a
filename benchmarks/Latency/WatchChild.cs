using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>The real <c>mlw watch --json</c>, as a program that an editor would start.</summary>
sealed class WatchChild : IDisposable
{
    readonly Process _process;

    public WatchChild(Workspace original, Workspace scratch)
    {
        var program = Path.Combine(original.Root, "artifacts", "bin", "Cli", "release", "mlw.dll");
        if (!File.Exists(program))
            throw new WorkbenchException("mlw is not built yet. Run ./mlw list once, then this again.");
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        _process = Process.Start(new ProcessStartInfo(Path.GetFullPath(dotnet), [program, "watch", "--json"])
        {
            WorkingDirectory = scratch.Root,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
    }

    /// <summary>The next event of a kind, for an exercise.</summary>
    public async Task<JsonElement> NextAsync(string kind, string? id = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var happened = document.RootElement;
            if (happened.GetProperty("event").GetString() == kind && (id is null || happened.GetProperty("id").GetString() == id))
                return happened.Clone();
        }
        throw new WorkbenchException($"mlw watch ended with exit code {_process.ExitCode} while the bench waited for '{kind}'.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
