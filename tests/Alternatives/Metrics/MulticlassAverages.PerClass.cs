namespace MLWorkbench.Metrics;

/// <summary>Scores each class by itself and averages with LINQ; F1 as a harmonic mean of rates.</summary>
public static class MulticlassAverages
{
    public enum Averaging
    {
        Micro,
        Macro,
        Weighted,
    }

    public readonly record struct AveragedScore(double Precision, double Recall, double F1);

    public static AveragedScore Average(int[,] confusion, Averaging mode)
    {
        var classes = Enumerable.Range(0, confusion.GetLength(0)).ToArray();
        var support = classes.Select(i => classes.Sum(j => confusion[i, j])).ToArray();
        var claimed = classes.Select(j => classes.Sum(i => confusion[i, j])).ToArray();
        if (mode == Averaging.Micro)
        {
            double hits = classes.Sum(k => confusion[k, k]);
            double falsePositives = classes.Sum(k => claimed[k] - confusion[k, k]), falseNegatives = classes.Sum(k => support[k] - confusion[k, k]);
            return Score(hits / (hits + falsePositives), hits / (hits + falseNegatives));
        }
        var scores = classes.Select(k => Score(Share(confusion[k, k], claimed[k]), Share(confusion[k, k], support[k]))).ToArray();
        var weights = classes.Select(k => mode == Averaging.Macro ? 1.0 / classes.Length : support[k] / (double)support.Sum()).ToArray();
        return new(
            classes.Sum(k => weights[k] * scores[k].Precision),
            classes.Sum(k => weights[k] * scores[k].Recall),
            classes.Sum(k => weights[k] * scores[k].F1));
    }

    static AveragedScore Score(double precision, double recall) =>
        new(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
