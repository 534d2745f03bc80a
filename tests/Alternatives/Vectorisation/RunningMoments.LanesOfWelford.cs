using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>Welford's recurrence in every lane, the lanes merged in the end, the tail one value at a time.</summary>
public static class RunningMoments
{
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        var lanes = Vector<double>.Count;
        var (means, squares) = (Vector<double>.Zero, Vector<double>.Zero);
        var steps = 0;
        for (; (steps + 1) * lanes <= values.Length; steps++)
        {
            var x = Vector.Create(values.Slice(steps * lanes, lanes));
            var before = x - means;
            means += before / (steps + 1);
            squares += before * (x - means);
        }
        SampleMoments moments = default;
        for (var lane = 0; lane < lanes && steps > 0; lane++)
            moments = Merge(moments, new(steps, means[lane], squares[lane]));
        foreach (var value in values[(steps * lanes)..])
            moments = Merge(moments, new(1, value, 0 * value));
        return moments;
    }

    public static SampleMoments Merge(SampleMoments left, SampleMoments right)
    {
        if (left.Count == 0)
            return right;
        var n = left.Count + right.Count;
        var apart = right.Mean - left.Mean;
        var moved = apart * right.Count / n;
        return new(n, left.Mean + moved, left.SquaredDeviations + right.SquaredDeviations + apart * moved * left.Count);
    }
}
