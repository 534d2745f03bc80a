using System.Collections.Concurrent;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace MLWorkbench.Grading;

/// <summary>The result of a check that met an untouched stub.</summary>
public static class NotAttempted
{
    // Test runners print a reason over several lines, so an exercise gives it once.
    static readonly ConcurrentDictionary<string, string> Said = [];

    /// <summary>Skipped, by a name of its own.</summary>
    public static ResultState State { get; } = new(TestStatus.Skipped, "NotAttempted");

    internal static void Report(TestExecutionContext context)
    {
        var check = context.CurrentTest;
        var exercise = check.TypeInfo?.GetCustomAttributes<GraderAttribute>(inherit: false).FirstOrDefault()?.Id ?? "";
        if (Said.TryAdd(exercise, check.Id))
            context.CurrentResult.SetResult(State, $"Not attempted: {exercise}");
        else
            context.CurrentResult.SetResult(State);
    }
}
