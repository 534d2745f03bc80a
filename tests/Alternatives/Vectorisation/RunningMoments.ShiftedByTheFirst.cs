namespace MLWorkbench.Vectorisation;

/// <summary>Sums of x - x₀ and its squares, where x₀ is the first value: no means on the way.</summary>
public static class RunningMoments
{
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        double sum0 = 0, sum1 = 0, squares0 = 0, squares1 = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var shifted = values[i] - values[0];
            if (i % 2 == 0)
                (sum0, squares0) = (sum0 + shifted, squares0 + shifted * shifted);
            else
                (sum1, squares1) = (sum1 + shifted, squares1 + shifted * shifted);
        }
        var n = values.Length;
        var sum = sum0 + sum1;
        return n == 0 ? default : new(n, values[0] + sum / n, squares0 + squares1 - sum * (sum / n));
    }

    public static SampleMoments Merge(SampleMoments left, SampleMoments right)
    {
        if (left.Count < right.Count)
            (left, right) = (right, left);
        if (left.Count == 0)
            return default;
        double n = left.Count + right.Count;
        var apart = left.Mean - right.Mean;
        return new(
            left.Count + right.Count,
            (left.Count * left.Mean + right.Count * right.Mean) / n,
            left.SquaredDeviations + right.SquaredDeviations + apart / n * apart * left.Count * right.Count);
    }
}
