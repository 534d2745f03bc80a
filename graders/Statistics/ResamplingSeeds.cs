namespace MLWorkbench.Statistics;

/// <summary>Shows that chance enters a result through the caller's generator and through nothing else.</summary>
static class ResamplingSeeds
{
    /// <summary>Fails when one seed gives two answers, or when six seeds give the same.</summary>
    public static void Decide(Func<Random, double> run)
    {
        var first = run(new Random(1));
        Assert.That(run(new Random(1)), Close.Exactly(first)
            .Mistake<double>(second => !second.Equals(first), "The same seed gave two different answers: draw from rng alone, not from Random.Shared or a generator of your own."));

        if (Enumerable.Range(2, 5).All(seed => run(new Random(seed)).Equals(first)))
        {
            var constant = FormattableString.Invariant($"Six different seeds gave the same answer, {first:G7}: what you draw from rng never reaches the result.");
            throw new CheckFailedException(constant, constant);
        }
    }
}
