using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Sums that do not wait for themselves: several vectors of partial sums at once.</summary>
public static class DotProduct
{
    /// <summary>The sum of all values; 0 when there are none.</summary>
    /// <param name="values">The values, in a span that may begin anywhere in memory.</param>
    public static double Sum(ReadOnlySpan<double> values)
    {
        throw new NotImplementedException();
    }

    /// <summary>The sum of the products of values in the same place; 0 when there are none.</summary>
    /// <param name="x">The first factors.</param>
    /// <param name="y">The second factors, as many as the first.</param>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        throw new NotImplementedException();
    }
}
