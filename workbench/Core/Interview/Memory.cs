namespace MLWorkbench.Workbench;

/// <summary>What is remembered of something: the model of FSRS-6 with its default parameters. CONTRIBUTING has the equations.</summary>
/// <param name="Stability">After how many days the chance of remembering has fallen to 90%.</param>
/// <param name="Difficulty">From 1 to 10.</param>
public readonly record struct Memory(double Stability, double Difficulty)
{
    const double LeastStability = 0.001;
    const int LongestInterval = 36500;

    static readonly double[] W =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    // So that the chance after as many days as the stability is exactly 90%.
    static readonly double Factor = Math.Pow(0.9, -1 / W[20]) - 1;

    /// <summary>In how many days it is due: when the chance of remembering has fallen to 90%, but not today.</summary>
    public int Interval => (int)Math.Clamp(Math.Round(Stability), 1, LongestInterval);

    /// <summary>The memory after the first time.</summary>
    public static Memory First(Recall recall) => new(W[(int)recall - 1], Math.Clamp(FirstDifficulty(recall), 1, 10));

    /// <summary>The chance of remembering after some days.</summary>
    public double Retrievability(int days) => Math.Pow(1 + Factor * days / Stability, -W[20]);

    /// <summary>The memory after it was asked again.</summary>
    public Memory After(Recall recall, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var stability = days == 0 ? SameDay(recall) : recall == Recall.Again ? Forgotten(days) : Remembered(recall, days);
        return new(Math.Max(stability, LeastStability), NextDifficulty(recall));
    }

    static double FirstDifficulty(Recall recall) => W[4] - Math.Exp(W[5] * ((int)recall - 1)) + 1;

    double NextDifficulty(Recall recall)
    {
        var moved = Difficulty - W[6] * ((int)recall - 3) * (10 - Difficulty) / 9;
        return Math.Clamp(W[7] * FirstDifficulty(Recall.Easy) + (1 - W[7]) * moved, 1, 10);
    }

    double Remembered(Recall recall, int days)
    {
        var bonus = recall switch { Recall.Hard => W[15], Recall.Easy => W[16], _ => 1 };
        return Stability * (1 + Math.Exp(W[8]) * (11 - Difficulty) * Math.Pow(Stability, -W[9]) * (Math.Exp((1 - Retrievability(days)) * W[10]) - 1) * bonus);
    }

    double Forgotten(int days)
    {
        var left = W[11] * Math.Pow(Difficulty, -W[12]) * (Math.Pow(Stability + 1, W[13]) - 1) * Math.Exp((1 - Retrievability(days)) * W[14]);
        return Math.Min(left, Stability / Math.Exp(W[17] * W[18]));
    }

    double SameDay(Recall recall)
    {
        var growth = Math.Exp(W[17] * ((int)recall - 3 + W[18])) * Math.Pow(Stability, -W[19]);
        return Stability * (recall >= Recall.Hard ? Math.Max(growth, 1) : growth);
    }
}
