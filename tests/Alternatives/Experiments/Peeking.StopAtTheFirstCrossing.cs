namespace MLWorkbench.Experiments;

/// <summary>Stops an experiment at its first crossing, draws normals by the polar method, and finds the boundary by bisection.</summary>
public static class Peeking
{
    public static double FalsePositiveRate(int looks, double criticalZ, int replications, Random rng)
    {
        if (looks <= 0 || replications <= 0 || double.IsNaN(criticalZ) || criticalZ < 0)
            throw new ArgumentOutOfRangeException(nameof(looks));
        return Enumerable.Range(0, replications).Average(_ => Crosses(looks, criticalZ, rng) ? 1.0 : 0.0);
    }

    public static double ConstantBoundary(int looks, double alpha, int replications, Random rng)
    {
        if (looks <= 0 || replications <= 0 || double.IsNaN(alpha) || alpha <= 0 || alpha >= 1)
            throw new ArgumentOutOfRangeException(nameof(looks));
        var (lower, upper) = (0.0, 8.0);
        // Fresh experiments at every step: noisier than one sorted sample, and allowed.
        while (upper - lower > 1e-4)
        {
            var middle = (lower + upper) / 2;
            (lower, upper) = FalsePositiveRate(looks, middle, replications, rng) > alpha ? (middle, upper) : (lower, middle);
        }
        return (lower + upper) / 2;
    }

    static bool Crosses(int looks, double criticalZ, Random rng)
    {
        var mean = 0.0;
        for (var look = 1; look <= looks; look++)
        {
            mean += (Normal(rng) - mean) / look;
            if (Math.Abs(mean * Math.Sqrt(look)) > criticalZ)
                return true;
        }
        return false;
    }

    static double Normal(Random rng)
    {
        while (true)
        {
            double x = 2 * rng.NextDouble() - 1, y = 2 * rng.NextDouble() - 1, square = x * x + y * y;
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }
}
