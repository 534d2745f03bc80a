using System.Collections.Concurrent;
using NUnit.Framework.Internal;

namespace MLWorkbench.Grading;

/// <summary>How long one check may run. A thread cannot be stopped, so what follows an endless check in the same grader is not run.</summary>
public static class CheckLimits
{
    static readonly ConcurrentDictionary<Type, string> Endless = [];

    /// <summary>The time after which a check is given up; whoever can kill the process may set it to infinite.</summary>
    /// <remarks>The slowest right answer takes a second and a half: a busy machine must not turn it into a loop.</remarks>
    public static TimeSpan Time { get; set; } = TimeSpan.FromSeconds(20);

    internal static string? Unfinished(Type? grader) => grader is null ? null : Endless.GetValueOrDefault(grader);

    internal static void Stop(Test check)
    {
        if (check.TypeInfo?.Type is { } grader)
            Endless[grader] = check.Name;
    }
}
