namespace MLWorkbench.LogisticRegression;

/// <summary>Odds in place of exponents, and a series where the logarithm of 1 + u would lose u.</summary>
public static class StableSigmoid
{
    public static double Sigmoid(double z)
    {
        if (double.IsNaN(z))
            return z;
        var small = Math.Exp(z < 0 ? z : -z);
        return (z < 0 ? small : 1) / (small + 1);
    }

    public static double LossFromLogit(double z, bool actual)
    {
        if (!actual)
            return LossFromLogit(-z, true);
        if (z > 30)
            return Math.Exp(-z);
        if (z < -30)
            return -z;
        return -Math.Log(Sigmoid(z));
    }
}
