using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace MLWorkbench.Benchmarks;

/// <summary>One way to compute the answer of a suite.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Run">Computes the answer.</param>
sealed record Contestant(string Name, Func<object?> Run)
{
    /// <summary>The contestant of that name, if the suite has one.</summary>
    public static Contestant? Of(ISuite suite, string name) =>
        suite.GetType().GetMethod(name) is { } method && method.IsDefined(typeof(BenchmarkAttribute))
            ? new(name, () => method.Invoke(suite, BindingFlags.DoNotWrapExceptions, null, null, null))
            : null;

    /// <summary>The name of the one that the others of a suite are compared with.</summary>
    public static string Baseline(Type suite) =>
        suite.GetMethods().Single(method => method.GetCustomAttribute<BenchmarkAttribute>() is { Baseline: true }).Name;

    /// <summary>The milliseconds of one run: of many in a row, their mean.</summary>
    /// <param name="atLeast">How many milliseconds they take together at least.</param>
    public double Time(double atLeast = 0)
    {
        var start = Stopwatch.GetTimestamp();
        for (var runs = 1; ; runs++)
        {
            Run();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (elapsed >= atLeast)
                return elapsed / runs;
        }
    }
}
