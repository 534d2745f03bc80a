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

    /// <summary>The milliseconds of one run.</summary>
    public double Time()
    {
        var start = Stopwatch.GetTimestamp();
        Run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
