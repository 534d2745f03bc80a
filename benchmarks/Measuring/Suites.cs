using System.Reflection;
using BenchmarkDotNet.Attributes;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>All suites, found by their names: the one of metrics/roc-curve is MLWorkbench.Metrics.RocCurveBenchmark.</summary>
static class Suites
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Suites).Assembly.GetTypes().Where(type => type.IsClass && typeof(ISuite).IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The suite of an exercise, or nothing.</summary>
    public static Type? Of(Exercise exercise) => All.FirstOrDefault(suite => suite.FullName == $"MLWorkbench.{exercise.TrackFolder}.{exercise.ClassName}Benchmark");

    /// <summary>A new suite with its data.</summary>
    public static ISuite Create(Type type, int rows)
    {
        var suite = (ISuite)Activator.CreateInstance(type)!;
        suite.Rows = rows;
        suite.SetUp();
        return suite;
    }

    /// <summary>The numbers of rows that BenchmarkDotNet measures, the smallest first.</summary>
    public static int[] Sizes(Type type) =>
        [.. type.GetProperty(nameof(ISuite.Rows))!.GetCustomAttribute<ParamsAttribute>()!.Values.Cast<int>().Order()];
}
