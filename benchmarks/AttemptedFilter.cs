using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>Leaves out the learner's code where there is none to measure, and says so once.</summary>
sealed class AttemptedFilter : IFilter
{
    readonly Dictionary<Type, string?> _known = [];

    public bool Predicate(BenchmarkCase benchmarkCase)
    {
        if (benchmarkCase.Descriptor.WorkloadMethod.Name != "Yours")
            return true;
        var suite = benchmarkCase.Descriptor.Type;
        if (!_known.TryGetValue(suite, out var reason))
        {
            reason = _known[suite] = WhyNot(suite);
            if (reason is not null)
                Console.WriteLine($"// {suite.Name}: {reason}");
        }
        return reason is null;
    }

    static string? WhyNot(Type suite)
    {
        try
        {
            return Learner.WhyNot(Suites.Create(suite, Suites.Sizes(suite)[0]));
        }
        catch (WorkbenchException problem)
        {
            return problem.Message;
        }
    }
}
