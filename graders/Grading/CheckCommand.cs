using System.Diagnostics;
using System.Runtime.ExceptionServices;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;
using NUnitResult = NUnit.Framework.Internal.TestResult;

namespace MLWorkbench.Grading;

/// <summary>Runs one check on a thread of its own and words every way in which it can end.</summary>
sealed class CheckCommand(TestCommand inner) : DelegatingTestCommand(inner)
{
    // Recursion over data overflows at the same depth in every runner, whatever thread the runner uses.
    const int StackSize = 16 * 1024 * 1024;

    public override NUnitResult Execute(TestExecutionContext context)
    {
        if (CheckLimits.Unfinished(Test.TypeInfo?.Type) is { } unfinished)
        {
            Report(context, ResultState.Ignored, $"Not run: '{Sentence.Of(unfinished)}' did not finish.");
            return context.CurrentResult;
        }

        ExceptionDispatchInfo? thrown = null;
        string? changedInput = null;
        var thread = new Thread(() => (thrown, changedInput) = Run(context), StackSize) { IsBackground = true, Name = Test.Name };
        thread.Start();

        if (!thread.Join(Debugger.IsAttached ? Timeout.InfiniteTimeSpan : CheckLimits.Time))
        {
            CheckLimits.Stop(Test);
            Report(context, ResultState.Failure, $"No answer within {CheckLimits.Time.TotalSeconds:0} seconds: is there a loop that never ends?");
        }
        else if (thrown is not null)
            ReportException(context, thrown.SourceException, changedInput);
        else if (changedInput is not null)
            Report(context, ResultState.Failure, changedInput, misconception: changedInput);
        return context.CurrentResult;
    }

    (ExceptionDispatchInfo? Thrown, string? ChangedInput) Run(TestExecutionContext context)
    {
        var output = Console.Out;
        Console.SetOut(new BoundedWriter(output));
        try
        {
            innerCommand.Execute(context);
            return (null, Given.DescribeChange());
        }
        catch (Exception exception)
        {
            return (ExceptionDispatchInfo.Capture(Unwrap(exception)), Given.DescribeChange());
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    static Exception Unwrap(Exception exception) =>
        exception is NUnitException or System.Reflection.TargetInvocationException && exception.InnerException is { } cause ? cause : exception;

    static void ReportException(TestExecutionContext context, Exception exception, string? changedInput)
    {
        switch (exception)
        {
            case NotImplementedException:
                NotAttempted.Report(context);
                break;
            case CheckFailedException failure:
                var message = changedInput is null ? failure.Message : $"{changedInput}\n\n{failure.Message}";
                Report(context, ResultState.Failure, message, changedInput ?? failure.Misconception);
                break;
            case ResultStateException other:
                Report(context, other.ResultState, other.Message);
                break;
            default:
                Report(context, ResultState.Failure, changedInput ?? LearnerException.Describe(exception), changedInput);
                break;
        }
    }

    static void Report(TestExecutionContext context, ResultState state, string message, string? misconception = null)
    {
        context.CurrentResult.SetResult(state, message);
        if (misconception is not null)
            context.CurrentTest.Properties.Set(Misconception.Property, misconception);
    }
}
