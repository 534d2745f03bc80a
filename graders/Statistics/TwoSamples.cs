namespace MLWorkbench.Statistics;

/// <summary>Pairs of independent groups from the shipped tables, as the recorded two-sample tests have them.</summary>
static class TwoSamples
{
    /// <summary>Ages on the Titanic: the 427 survivors, and the 619 others.</summary>
    public static (double[] Survivors, double[] Others) Ages { get; } = Titanic.Load().WithKnownAge() is var known
        ? Split(known.Age, known.Survived)
        : default;

    /// <summary>Mean radius of 212 malignant and 357 benign tumours.</summary>
    public static (double[] Malignant, double[] Benign) Radii { get; } = BreastCancer.Load() is var cancer
        ? Split(cancer.Feature("mean_radius"), cancer.Malignant)
        : default;

    /// <summary>Sepal lengths of fifty flowers of one species.</summary>
    public static double[] SepalLengths(Species species) =>
        [.. Iris.Load().Rows.Where(flower => flower.Species == species).Select(flower => flower.SepalLength)];

    static (double[], double[]) Split(double[] values, bool[] first) =>
        ([.. values.Where((_, row) => first[row])], [.. values.Where((_, row) => !first[row])]);
}
