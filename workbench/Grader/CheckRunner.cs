using System.Reflection;
using MLWorkbench.Grading;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace MLWorkbench.Workbench;

/// <summary>Runs the checks of a grader with NUnit's own runner, on the calling thread.</summary>
sealed class CheckRunner(Action<string> started, Action<CheckResult> finished) : ITestListener
{
    readonly List<(int Place, CheckResult Result)> _results = [];

    /// <summary>The results in the order in which the grader's file lists the checks.</summary>
    public IReadOnlyList<CheckResult> Run(Assembly grader)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(grader, new Dictionary<string, object> { [FrameworkPackageSettings.NumberOfTestWorkers] = 0 });
        runner.Run(this, TestFilter.Empty);
        return [.. _results.OrderBy(result => result.Place).Select(result => result.Result)];
    }

    public void TestStarted(ITest test)
    {
        if (!test.IsSuite)
            started(Sentence.Of(test.Name));
    }

    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite)
        {
            // A grader whose constructor or set-up throws has no test results of its own.
            if (result.ResultState.Site is FailureSite.SetUp)
                Add(result, CheckOutcome.Failed);
            return;
        }
        Add(result, result.ResultState.Status switch
        {
            TestStatus.Passed => CheckOutcome.Passed,
            TestStatus.Skipped when result.ResultState.Label == NotAttempted.State.Label => CheckOutcome.NotAttempted,
            TestStatus.Skipped or TestStatus.Inconclusive => CheckOutcome.NotRun,
            _ => CheckOutcome.Failed,
        });
    }

    public void TestOutput(TestOutput output) { }

    public void SendMessage(TestMessage message) { }

    void Add(ITestResult result, CheckOutcome outcome)
    {
        var check = new CheckResult(
            Sentence.Of(result.Test.Name), outcome, outcome is CheckOutcome.Passed or CheckOutcome.NotAttempted ? null : result.Message,
            result.Test.Properties.Get(Misconception.Property) as string,
            result.Output is { Length: > 0 } output ? output : null, result.Duration * 1000);
        _results.Add((result.Test.Method?.MethodInfo.MetadataToken ?? 0, check));
        finished(check);
    }
}
