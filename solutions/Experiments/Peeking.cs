namespace MLWorkbench.Experiments;

/// <summary>Measures what it costs to look at a running experiment again and again, and what would make up for it.</summary>
public static class Peeking
{
    /// <summary>How often an experiment without any effect is called significant at one of its looks or more.</summary>
    /// <param name="looks">The looks, equally spaced: before each, as many users arrive as before the first.</param>
    /// <param name="criticalZ">A look is significant when |z| exceeds this.</param>
    /// <param name="replications">How many experiments to simulate.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <exception cref="ArgumentException">No looks, no replications, or a critical value that is negative or NaN.</exception>
    public static double FalsePositiveRate(int looks, double criticalZ, int replications, Random rng)
    {
        RequireSome(looks, replications);
        if (!(criticalZ >= 0))
            throw new ArgumentException($"A critical value for |z| is not negative, but this one is {criticalZ}.", nameof(criticalZ));

        var crossed = 0;
        for (var experiment = 0; experiment < replications; experiment++)
        {
            if (LargestZ(looks, rng) > criticalZ)
                crossed++;
        }
        return (double)crossed / replications;
    }

    /// <summary>The critical value that, used at every look, is exceeded in no more than a share alpha of experiments without an effect.</summary>
    /// <param name="looks">The looks, equally spaced.</param>
    /// <param name="alpha">The share of false alarms over all looks together, between 0 and 1.</param>
    /// <param name="replications">How many experiments to simulate.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <exception cref="ArgumentException">No looks, no replications, or an alpha that is not between 0 and 1.</exception>
    public static double ConstantBoundary(int looks, double alpha, int replications, Random rng)
    {
        RequireSome(looks, replications);
        if (!(alpha is > 0 and < 1))
            throw new ArgumentException($"Alpha must lie between 0 and 1, but it is {alpha}.", nameof(alpha));

        // An experiment crosses a constant boundary exactly when its largest |z| does: the boundary is a quantile.
        var largest = new double[replications];
        for (var experiment = 0; experiment < replications; experiment++)
            largest[experiment] = LargestZ(looks, rng);
        Array.Sort(largest);
        return largest[Math.Max((int)Math.Ceiling((1 - alpha) * replications) - 1, 0)];
    }

    // The users of one interval add a standard normal to the running sum; after k intervals its deviation is the root of k.
    static double LargestZ(int looks, Random rng)
    {
        double sum = 0, largest = 0;
        for (var look = 1; look <= looks; look++)
        {
            sum += DrawNormal(rng);
            largest = Math.Max(largest, Math.Abs(sum) / Math.Sqrt(look));
        }
        return largest;
    }

    static void RequireSome(int looks, int replications)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
    }

    // Box and Muller; NextDouble may be 0 but never 1.
    static double DrawNormal(Random rng) =>
        Math.Sqrt(-2 * Math.Log(1 - rng.NextDouble())) * Math.Cos(2 * Math.PI * rng.NextDouble());
}
