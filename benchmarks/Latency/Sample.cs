using System.Diagnostics;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>One save and its verdict, in milliseconds.</summary>
sealed record Sample(Edit Edit, double Compile, double Run, double Total, double Seen, string Outcome, string Memory)
{
    /// <summary>Saves an edit and waits for its verdict.</summary>
    public static async Task<Sample> TakeAsync(WatchChild watch, Workspace scratch, Edit edit)
    {
        await File.WriteAllTextAsync(scratch.Learner(edit.Exercise), edit.Text);
        var clock = Stopwatch.StartNew();
        var verdict = await watch.NextAsync("verdict", edit.Exercise.Id);
        var seen = clock.Elapsed.TotalMilliseconds;
        var memory = verdict.GetProperty("memoryBytes").EnumerateArray().Select(bytes => bytes.GetInt64() / 1024 / 1024).ToArray();
        return new(
            edit, LatencyVerb.Milliseconds(verdict, "compileMs"), LatencyVerb.Milliseconds(verdict, "runMs"),
            LatencyVerb.Milliseconds(verdict, "totalMs"), seen, verdict.GetProperty("verdict").GetString()!,
            $"mlw {memory[0]} MiB, workers {string.Join(" + ", memory[1..])} MiB");
    }
}
