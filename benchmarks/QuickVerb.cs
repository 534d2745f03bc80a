using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>Two seconds for one exercise: the learner's code, plain loops, the reference, the vectorised one, MathNet and ML.NET, where there are such, on the same data.</summary>
static class QuickVerb
{
    const double MillisecondsEach = 400;
    const double SlowOnFewRows = 50;
    const int FewestRuns = 3;
    static readonly string[] Names = ["Yours", "Plain", "Reference", "Vectorised", "MathNet", "MLNet"];

    public static int Run(string[] words)
    {
        var curriculum = Curriculum.Load(Workspace.Find());
        var exercise = curriculum.Find(words.FirstOrDefault(word => !word.StartsWith('-')) ?? throw new WorkbenchException("Which exercise? For example: quick roc-curve"));
        var type = Suites.Of(exercise) ?? throw new WorkbenchException(
            $"{exercise.Id} has no benchmark. These have one: {string.Join(", ", curriculum.Exercises.Where(other => Suites.Of(other) is not null).Select(other => other.Id))}.");

        // Tried on few rows first: a slow version of something quadratic would not come to an end on many.
        var sizes = Suites.Sizes(type);
        var trial = Suites.Create(type, sizes[0]);
        var why = Learner.WhyNot(trial);
        var slow = why is null && Contestant.Of(trial, "Yours")!.Time() > SlowOnFewRows;
        var report = Measure(exercise, type, slow ? sizes[0] : sizes[^1], why);
        if (words.Contains("--json"))
            Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        else
            BarChart.Write(Console.Out, report);
        return 0;
    }

    static QuickReport Measure(Exercise exercise, Type type, int rows, string? why)
    {
        var work = Suites.Create(type, rows) is var reference ? reference.Cost(Contestant.Of(reference, "Reference")!.Run()!) : default;
        var limits = Limits.Measure(work, repetitions: 5);
        var least = 1000 * limits.Seconds(work);
        var bars = new List<QuickBar>();
        foreach (var name in Names.Where(name => name != "Yours" || why is null))
        {
            // Each on data of its own: a learner's version may sort or overwrite what it is given.
            if (Contestant.Of(Suites.Create(type, rows), name) is { } contestant)
                bars.Add(new(name, Median(contestant), least));
        }
        return new(exercise.Id, rows, Contestant.Baseline(type), work.Cores, limits.Bandwidth / 1e9, limits.Operations / 1e9, why, bars);
    }

    // Of the runs that fit into the time, after one that only warms up.
    static double Median(Contestant contestant)
    {
        var left = MillisecondsEach;
        var runs = new List<double> { contestant.Time() };
        for (left -= runs[0]; left > 0 || runs.Count <= FewestRuns && runs[0] < MillisecondsEach; left -= runs[^1])
            runs.Add(contestant.Time());
        var measured = runs.Count == 1 ? runs : runs[1..];
        return measured.Order().ElementAt(measured.Count / 2);
    }
}
