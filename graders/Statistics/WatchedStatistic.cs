namespace MLWorkbench.Statistics;

/// <summary>Sees the resamples on which the learner's code evaluates a statistic, so that its answers can be checked exactly, however it draws.</summary>
sealed class WatchedStatistic(Func<double[], double> statistic)
{
    const string Reshuffled = "Every replicate is a reshuffle of the same rows, so SE is 0: draw with replacement.";

    readonly List<double[]> _calls = [];

    /// <summary>The value of every call, in order.</summary>
    public IEnumerable<double> Values => _calls.Select(statistic);

    /// <summary>What the learner's code is given to call.</summary>
    public double Statistic(ReadOnlySpan<double> values)
    {
        _calls.Add(values.ToArray());
        return statistic(_calls[^1]);
    }

    /// <summary>The resamples, without the calls on the sample itself.</summary>
    /// <remarks>Of 30 observations or more, a resample has each one just once in less than one case of 1e11.</remarks>
    public double[][] Resamples(double[] sample, int replicates)
    {
        var resamples = _calls.Where(call => !call.Order().SequenceEqual(sample.Order())).ToArray();
        if (resamples.Length == 0 && _calls.Count > 1)
            throw new CheckFailedException(Reshuffled, Reshuffled);
        if (resamples.Length != replicates)
            throw new CheckFailedException($"The statistic was evaluated on {resamples.Length} resamples; replicates asks for {replicates}, each evaluated once.");
        return resamples;
    }

    /// <summary>The value of each resample.</summary>
    public double[] ReplicateValues(double[] sample, int replicates) =>
        Array.ConvertAll(Resamples(sample, replicates), resample => statistic(resample));
}
