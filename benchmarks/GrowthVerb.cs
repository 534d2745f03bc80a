using System.Diagnostics;
using System.Text.Json;
using MLWorkbench.Clustering;
using MLWorkbench.LogisticRegression;
using MLWorkbench.Metrics;

namespace MLWorkbench.Benchmarks;

/// <summary>How time and memory grow with the number of rows. Each point has a process of its own, so that the peak of its memory is its own.</summary>
static class GrowthVerb
{
    static readonly Type[] Grown = [typeof(KMeansBenchmark), typeof(L2PenalisedFitBenchmark), typeof(RocCurveBenchmark)];
    static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>One measurement: the median time, what one run allocates, and the largest working set with and before the runs.</summary>
    sealed record Point(int Rows, double Ms, long Allocated, long Peak, long Before);

    public static int Run(string[] words)
    {
        if (words is [var kernel, var rows])
        {
            Console.WriteLine(JsonSerializer.Serialize(Measure(Grown.Single(type => type.Name == kernel), int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture))));
            return 0;
        }
        Console.WriteLine("Vectorised kernels; exponents are slopes of the logarithms, fitted by least squares.\n");
        Console.WriteLine("| Kernel | Rows | ms | Allocated, MB | Peak, MB | of which data and runtime, MB |\n|---|---:|---:|---:|---:|---:|");
        foreach (var type in Grown)
        {
            var points = Array.ConvertAll(Sizes, size => MeasureApart(type, size));
            var name = ((IRacer)Activator.CreateInstance(type)!).Kernel;
            foreach (var point in points)
                Console.WriteLine(FormattableString.Invariant($"| {name} | {point.Rows:#,0} | {point.Ms:0.00} | {point.Allocated / 1e6:0.00} | {point.Peak / 1e6:0} | {point.Before / 1e6:0} |"));
            Console.WriteLine(FormattableString.Invariant($"| exponent | | {Slope(points, point => point.Ms):0.00} | {Slope(points, point => point.Allocated):0.00} | | |"));
        }
        return 0;
    }

    static Point Measure(Type type, int rows)
    {
        const int runs = 5;
        var suite = Suites.Create(type, rows);
        var contestant = Contestant.Of(suite, "Vectorised")!;
        GC.Collect();
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        contestant.Run();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        contestant.Run();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var times = Enumerable.Range(0, runs).Select(_ => contestant.Time()).Order().ToList();
        return new(rows, times[runs / 2], allocated, Process.GetCurrentProcess().PeakWorkingSet64, before);
    }

    static Point MeasureApart(Type type, int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(GrowthVerb).Assembly.Location, "growth", type.Name, $"{rows}"]) { RedirectStandardOutput = true };
        // Started by its own executable, the process needs no name of the assembly.
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.RemoveAt(0);
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<Point>(line)!;
    }

    static double Slope(Point[] points, Func<Point, double> value)
    {
        var (x, y) = (points.Select(point => Math.Log(point.Rows)).ToArray(), points.Select(point => Math.Log(value(point))).ToArray());
        return x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / x.Sum(a => (a - x.Average()) * (a - x.Average()));
    }
}
