using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>How long a save takes to its verdict: drives <c>mlw watch --json</c> over every exercise, beside <c>dotnet test</c>.</summary>
static class LatencyVerb
{
    const int UsualEdits = 200;

    // A person looks at the verdict before the next save.
    const int UsualPause = 400;
    const int Slowest = 8;

    public static async Task<int> RunAsync(string[] words)
    {
        var edits = Number(words, "--edits", UsualEdits);
        var pause = Number(words, "--pause", UsualPause);
        var original = Workspace.Find();
        using var scratch = new ScratchClone(original);
        using var watch = new WatchChild(original, scratch.Workspace);
        var ready = await watch.NextAsync("ready");
        Console.WriteLine(Invariant($"{scratch.Curriculum.Exercises.Count()} exercises, {edits} edits, {Environment.ProcessorCount} cores"));
        Console.WriteLine(Invariant($"cold start to ready: {Milliseconds(ready, "totalMs"):0} ms"));
        await watch.NextAsync("verdict");

        var samples = new List<Sample>();
        foreach (var edit in Edit.Sequence(original, scratch.Curriculum).Take(edits))
        {
            await Task.Delay(pause);
            samples.Add(await Sample.TakeAsync(watch, scratch.Workspace, edit));
            if (samples.Count % Math.Max(1, edits / 10) == 0)
                Console.WriteLine(Invariant($"  after {samples.Count,5}: {samples[^1].Memory}"));
        }
        Write(samples, scratch.Curriculum);
        if (words.Contains("--alone"))
            return 0;
        await EndlessLoopAsync(scratch, watch, samples[^1].Edit.Exercise);
        await CompareAsync(scratch, samples);
        return 0;
    }

    static int Number(string[] words, string option, int usual)
    {
        var place = Array.IndexOf(words, option);
        if (place < 0)
            return usual;
        return place + 1 < words.Length && int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new WorkbenchException($"{option} needs a positive whole number, as in: latency {option} {usual}");
    }

    static async Task EndlessLoopAsync(ScratchClone scratch, WatchChild watch, Exercise exercise)
    {
        var (loop, right) = (Edit.EndlessLoop(scratch.Workspace, exercise), Edit.Right(scratch.Workspace, exercise));
        var limit = new GradingLimits().Check;
        var stuck = await Sample.TakeAsync(watch, scratch.Workspace, loop);
        var next = await Sample.TakeAsync(watch, scratch.Workspace, right);
        Console.WriteLine();
        Console.WriteLine(Invariant($"an endless loop: {stuck.Outcome} after {stuck.Total:0} ms (limit {limit.TotalMilliseconds:0} ms); the next save: {next.Outcome} after {next.Total:0} ms"));
    }

    static void Write(List<Sample> samples, Curriculum curriculum)
    {
        Console.WriteLine();
        Console.WriteLine("milliseconds                             median     p95     max");
        Row("compile", samples.Select(sample => sample.Compile));
        Row("run", samples.Select(sample => sample.Run));
        Row("total, from the file event", samples.Select(sample => sample.Total));
        Row("seen by the editor", samples.Select(sample => sample.Seen));
        foreach (var track in curriculum.Tracks)
            Row($"  total, {track.Id}", samples.Where(sample => sample.Edit.Exercise.TrackId == track.Id).Select(sample => sample.Total));
        Console.WriteLine();
        Console.WriteLine("slowest exercises                        median     p95     max");
        foreach (var exercise in samples.GroupBy(sample => sample.Edit.Exercise.Id).OrderByDescending(group => Spread.Of(group.Select(sample => sample.Total)).Median).Take(Slowest))
            Row($"  {exercise.Key}", exercise.Select(sample => sample.Total));
        Console.WriteLine();
        Console.WriteLine("slowest verdicts: " + string.Join(", ", samples.OrderByDescending(sample => sample.Total).Take(Slowest)
            .Select(sample => Invariant($"{sample.Edit.Exercise.Id} {sample.Total:0} (compile {sample.Compile:0}, run {sample.Run:0})"))));
    }

    static void Row(string name, IEnumerable<double> times)
    {
        if (times.Any() && Spread.Of(times) is var spread)
            Console.WriteLine(Invariant($"{name,-38} {spread.Median,8:0} {spread.P95,7:0} {spread.Max,7:0}"));
    }

    // The same edits of one exercise a track, graded by the canonical way.
    static async Task CompareAsync(ScratchClone scratch, List<Sample> samples)
    {
        Console.WriteLine();
        Console.WriteLine("dotnet test --no-restore         median   times mlw");
        foreach (var track in scratch.Curriculum.Tracks)
        {
            var mine = samples.Where(sample => sample.Edit.Exercise.TrackId == track.Id).ToList();
            if (mine.Count == 0)
                continue;
            var project = $"graders/{track.Folder}";
            await DotnetAsync(scratch.Workspace.Root, "restore", project);
            await DotnetAsync(scratch.Workspace.Root, "test", "--project", project, "--no-restore");
            var times = new List<double>();
            foreach (var sample in mine.TakeLast(3))
            {
                await File.WriteAllTextAsync(scratch.Workspace.Learner(sample.Edit.Exercise), sample.Edit.Text + "// again\n");
                times.Add(await DotnetAsync(scratch.Workspace.Root, "test", "--project", project, "--no-restore"));
            }
            var median = Spread.Of(times).Median;
            Console.WriteLine(Invariant($"  {track.Id,-28} {median,8:0} {median / Spread.Of(mine.Select(sample => sample.Total)).Median,11:0.0}"));
        }
    }

    static async Task<double> DotnetAsync(string folder, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        return clock.Elapsed.TotalMilliseconds;
    }

    internal static double Milliseconds(JsonElement happened, string name) => happened.GetProperty(name).GetDouble();

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
