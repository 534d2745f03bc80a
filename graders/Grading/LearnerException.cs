using System.Diagnostics;

namespace MLWorkbench.Grading;

/// <summary>Says in a few lines what went wrong in the learner's code, and where.</summary>
static class LearnerException
{
    const int FramesShown = 3;

    /// <summary>The description.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="caller">Who called the learner's code.</param>
    public static string Describe(Exception exception, string caller = "check")
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(IsLearners).Take(FramesShown).Select(Place).ToArray();
        var headline = exception switch
        {
            OutputLimitException => exception.Message,
            OutOfMemoryException => "Your code asked for more memory than there is: check the sizes of what you allocate.",
            GraderFaultException => $"This grader is at fault, not your code; please report it. {exception.Message}",
            InsufficientExecutionStackException => "Your code recursed too deeply.",
            InvalidOperationException { Source: "System.Linq" } when frames.Length == 0 => $"The {caller} could not use what your code returned: it is empty, or has not the one element that is looked for.",
            IndexOutOfRangeException or KeyNotFoundException when frames.Length == 0 =>
                $"The {caller} could not use what your code returned: it has too few elements, or a number in it points outside.",
            _ when frames.Length == 0 => $"The {caller} could not use what your code returned: {exception.GetType().Name}: {exception.Message}",
            _ => $"Your code threw {exception.GetType().Name}: {exception.Message}",
        };
        return string.Join('\n', [headline, .. frames]);
    }

    static bool IsLearners(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly.GetName().Name?.EndsWith(".Exercises", StringComparison.Ordinal) == true;

    static string Place(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        var line = frame.GetFileLineNumber();
        var place = line == 0 ? "" : $" in {Path.GetFileName(frame.GetFileName())}, line {line}";
        return $"  at {method.DeclaringType!.Name}.{method.Name}{place}";
    }
}
