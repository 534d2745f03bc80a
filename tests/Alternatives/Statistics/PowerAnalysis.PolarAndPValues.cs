namespace MLWorkbench.Statistics;

/// <summary>Marsaglia's polar method, running sums, and a p-value for every experiment; the size by search.</summary>
public static class PowerAnalysis
{
    public static int SampleSizePerGroup(double effectSize, double alpha = 0.05, double power = 0.80)
    {
        if (!(Math.Abs(effectSize) > 0) || !(alpha > 0) || !(power > alpha) || !(power < 1))
            throw new ArgumentOutOfRangeException(nameof(effectSize));
        var z = -NormalDistribution.Quantile(alpha / 2);
        var n = 2;
        while (Math.Abs(effectSize) * Math.Sqrt((n - z * z / 4) / 2) - z < NormalDistribution.Quantile(power) || n < z * z / 4)
            n++;
        return n;
    }

    public static double SimulatedPower(double effectSize, int nPerGroup, double alpha, int replications, Random rng)
    {
        if (double.IsNaN(effectSize) || nPerGroup < 2 || replications < 1 || !(alpha > 0) || !(alpha < 1))
            throw new ArgumentException("There is nothing to simulate.");
        double? spare = null;
        var found = 0;
        for (var experiment = 0; experiment < replications; experiment++)
        {
            var (meanA, squaresA) = Sample(effectSize);
            var (meanB, squaresB) = Sample(0);
            var df = 2 * (nPerGroup - 1);
            var t = (meanA - meanB) / Math.Sqrt((squaresA + squaresB) / df * (2.0 / nPerGroup));
            if (2 * StudentTDistribution.Cdf(-Math.Abs(t), df) <= alpha)
                found++;
        }
        return found / (double)replications;

        (double Mean, double Squares) Sample(double mean)
        {
            double sum = 0, squares = 0;
            for (var i = 0; i < nPerGroup; i++)
            {
                var value = mean + Normal();
                sum += value;
                squares += value * value;
            }
            return (sum / nPerGroup, squares - sum * sum / nPerGroup);
        }

        double Normal()
        {
            if (spare is { } kept)
            {
                spare = null;
                return kept;
            }
            double u, v, s;
            do
            {
                u = 2 * rng.NextDouble() - 1;
                v = 2 * rng.NextDouble() - 1;
                s = u * u + v * v;
            }
            while (s is 0 or >= 1);
            var scale = Math.Sqrt(-2 * Math.Log(s) / s);
            spare = v * scale;
            return u * scale;
        }
    }
}
