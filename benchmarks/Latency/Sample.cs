using System.Diagnostics;

namespace MLWorkbench.Benchmarks;

/// <summary>One save and its verdict, in milliseconds.</summary>
sealed record Sample(Edit Edit, double Compile, double Run, double Total, double Seen, string Memory)
{
    /// <summary>Saves an edit and waits for its verdict.</summary>
    public static async Task<Sample> TakeAsync(WatchChild watch, string file, Edit edit)
    {
        await File.WriteAllTextAsync(file, edit.Text);
        var clock = Stopwatch.StartNew();
        var verdict = await watch.NextAsync("verdict", edit.Exercise.Id);
        var seen = clock.Elapsed.TotalMilliseconds;
        var memory = verdict.GetProperty("memoryBytes").EnumerateArray().Select(bytes => bytes.GetInt64() / 1024 / 1024).ToArray();
        return new(
            edit, LatencyBench.Milliseconds(verdict, "compileMs"), LatencyBench.Milliseconds(verdict, "runMs"),
            LatencyBench.Milliseconds(verdict, "totalMs"), seen, $"mlw {memory[0]} MiB, workers {string.Join(" + ", memory[1..])} MiB");
    }
}
