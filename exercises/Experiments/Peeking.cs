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
        throw new NotImplementedException();
    }

    /// <summary>The critical value that, used at every look, is exceeded in no more than a share alpha of experiments without an effect.</summary>
    /// <param name="looks">The looks, equally spaced.</param>
    /// <param name="alpha">The share of false alarms over all looks together, between 0 and 1.</param>
    /// <param name="replications">How many experiments to simulate.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <exception cref="ArgumentException">No looks, no replications, or an alpha that is not between 0 and 1.</exception>
    public static double ConstantBoundary(int looks, double alpha, int replications, Random rng)
    {
        throw new NotImplementedException();
    }
}
