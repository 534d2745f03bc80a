using System.Runtime.CompilerServices;

namespace MLWorkbench.Grading;

/// <summary>Hands an array or matrix to the learner's code and tells the learner when it comes back changed.</summary>
public static class Given
{
    // A check has a thread of its own, so this list is the check's own.
    [ThreadStatic]
    static List<(string Name, object Lent, object Copy)>? t_lent;

    /// <summary>Returns the same object, and remembers what it looks like.</summary>
    public static T Input<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "") where T : class
    {
        (t_lent ??= []).Add((name, value, CopyOf(value)));
        return value;
    }

    internal static string? DescribeChange()
    {
        foreach (var (name, lent, copy) in t_lent ?? [])
        {
            if (Comparison.Differences(copy, lent, Tolerance.Exact).FirstOrDefault() is { } change)
                return $"Your code changed its input {name}{change.Path}: it was {Digits.Show(change.Expected)} and is {Digits.Show(change.Received)} now. The data belong to the caller; work on a copy.";
        }
        return null;
    }

    static object CopyOf(object value) => value switch
    {
        Matrix matrix => matrix.Copy(),
        Array { Rank: 1 } array when array.GetType().GetElementType()!.IsClass => array.Cast<object>().Select(CopyOf).ToArray(),
        Array array => array.Clone(),
        string text => text,
        System.Collections.IEnumerable sequence => sequence.Cast<object>().Select(CopyOf).ToArray(),
        _ => value,
    };
}
