namespace MLWorkbench.LogisticRegression;

/// <summary>Turns a logit into a probability, and into the price of being wrong, without overflow.</summary>
public static class StableSigmoid
{
    /// <summary>The probability of the positive class: 1 / (1 + e^-z).</summary>
    /// <param name="z">The logit, the logarithm of the odds.</param>
    /// <returns>From 0 to 1, with full relative precision for small probabilities; NaN for NaN.</returns>
    public static double Sigmoid(double z)
    {
        // Only e^-|z| is ever computed: it may vanish, but it cannot overflow.
        if (z >= 0)
            return 1 / (1 + Math.Exp(-z));
        var odds = Math.Exp(z);
        return odds / (1 + odds);
    }

    /// <summary>The cross-entropy of one row in nats: -ln of the probability given to what happened.</summary>
    /// <param name="z">The logit of the positive class.</param>
    /// <param name="actual">Whether the row is positive.</param>
    /// <returns>0 or more; NaN for NaN.</returns>
    public static double LossFromLogit(double z, bool actual)
    {
        var against = actual ? -z : z; // the logit of the class that did not happen
        return Math.Max(against, 0) + Math.Log(1 + Math.Exp(-Math.Abs(against)));
    }
}
