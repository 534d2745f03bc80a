using System.Diagnostics;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What reaches the journal when processes write at the same time, or are killed without a warning.</summary>
[Parallelizable(ParallelScope.Children)]
public class JournalProcessTests
{
    // The test itself is one of the programs: it is writing for a while.
    [Test]
    public async Task Programs_that_write_at_the_same_time_wait_for_each_other()
    {
        const int programs = 4;
        using var workspace = MiniatureWorkspace.With("passes");
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.Workspace.JournalLock)!);
        Task<(string Output, string Error, int ExitCode)>[] others;
        using (new FileStream(workspace.Workspace.JournalLock, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            others = [.. Enumerable.Range(0, programs).Select(_ => workspace.RunAsync(["solution", "average", "--reveal"]))];
            await Task.Delay(2000);
            Assert.That(File.Exists(workspace.Workspace.Journal), Is.False);
        }

        Assert.That((await Task.WhenAll(others)).Select(other => other.ExitCode), Is.All.Zero);
        Assert.That(workspace.Events, Has.Count.EqualTo(programs).And.All.InstanceOf<RevealEvent>());
    }

    [Test]
    public async Task A_verdict_that_was_shown_survives_the_death_of_the_program()
    {
        const int deaths = 5;
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        for (var death = 1; death <= deaths; death++)
        {
            using var process = Start(workspace, "grade", "average", "--json");
            Assert.That(await process.StandardOutput.ReadLineAsync(), Does.Contain("\"Failed\""));
            await KillAsync(process);

            Assert.That(workspace.Events, Has.Count.EqualTo(death).And.All.InstanceOf<AttemptEvent>());
        }
    }

    // Mostly in the middle of compiling, sometimes of writing: whenever it is, nothing older is lost and the next program goes on.
    [Test]
    public async Task Death_at_any_moment_costs_at_most_the_verdict_under_way()
    {
        const int deaths = 8;
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        new Journal(workspace.Workspace).Append(new HintEvent(1) { Id = "mini/average" });
        var kept = 1;
        for (var death = 0; death < deaths; death++)
        {
            using var process = Start(workspace, "grade", "average", "--json");
            await Task.Delay(100 * death);
            await KillAsync(process);

            Assert.That(workspace.Events.Count, Is.InRange(kept, kept + 1));
            kept = workspace.Events.Count;
        }
        await workspace.RunAsync(["grade", "average"]);

        Assert.That(workspace.Events, Has.Count.EqualTo(kept + 1));
    }

    static Process Start(MiniatureWorkspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlw.dll"), .. arguments])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MLW_JOURNAL"] = "";
        return Process.Start(start)!;
    }

    // On Unix this is signal 9: no handler runs.
    static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }
}
