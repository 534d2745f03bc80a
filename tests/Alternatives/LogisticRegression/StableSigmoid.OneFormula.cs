namespace MLWorkbench.LogisticRegression;

/// <summary>1/(1 + e^-z) for every z: an infinite denominator is harmless. The loss follows the textbook formula with the framework's log1p.</summary>
public static class StableSigmoid
{
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double LossFromLogit(double z, bool actual)
    {
        var y = actual ? 1.0 : 0.0;
        return Math.Max(z, 0) - z * y + double.LogP1(Math.Exp(-Math.Abs(z)));
    }
}
