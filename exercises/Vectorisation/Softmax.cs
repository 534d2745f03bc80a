using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Turns scores into probabilities, in the place where the scores stand.</summary>
public static class Softmax
{
    /// <summary>Replaces each score x by e^x divided by the sum of all e^x.</summary>
    /// <param name="values">The scores; afterwards the probabilities.</param>
    public static void Apply(Span<double> values)
    {
        throw new NotImplementedException();
    }

    /// <summary>The logarithm of the sum of all e^x; minus infinity when there are no scores.</summary>
    /// <param name="values">The scores x.</param>
    public static double LogSumExp(ReadOnlySpan<double> values)
    {
        throw new NotImplementedException();
    }
}
