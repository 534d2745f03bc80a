using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Mean and variance while the values come from memory once, as accurate as in two passes.</summary>
public static class RunningMoments
{
    /// <summary>The moments of a sample.</summary>
    /// <param name="values">The sample.</param>
    /// <returns>For no values the count 0, with the mean and the squared deviations 0.</returns>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        throw new NotImplementedException();
    }

    /// <summary>The moments of two samples taken together, from their moments alone.</summary>
    /// <param name="left">The moments of one sample.</param>
    /// <param name="right">The moments of the other.</param>
    public static SampleMoments Merge(SampleMoments left, SampleMoments right)
    {
        throw new NotImplementedException();
    }
}
