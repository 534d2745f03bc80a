namespace MLWorkbench.LogisticRegression;

/// <summary>Logistic regression for any number of classes.</summary>
public static class SoftmaxRegression
{
    /// <summary>A fitted model: the logit of class k is <c>Intercepts[k]</c> plus row k of <c>Coefficients</c> times the features.</summary>
    /// <param name="Coefficients">A row a class, a column a feature.</param>
    /// <param name="Intercepts">One for each class; a common shift changes no probability.</param>
    public sealed record MultinomialModel(Matrix Coefficients, double[] Intercepts);

    /// <summary>Turns logits into probabilities: e^z, divided by the sum of all of them.</summary>
    /// <param name="logits">One logit for each class, of any size.</param>
    /// <param name="probabilities">Receives one probability for each class.</param>
    public static void Softmax(ReadOnlySpan<double> logits, Span<double> probabilities)
    {
        throw new NotImplementedException();
    }

    /// <summary>Minimises |W|²/2 + C · (sum of the cross-entropies of the rows); intercepts carry no penalty.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">The class of each row, from 0; every class must occur.</param>
    /// <param name="classCount">The number of classes, at least 2.</param>
    /// <param name="c">The weight of the losses: the larger, the weaker the penalty.</param>
    public static MultinomialModel Fit(Matrix x, ReadOnlySpan<int> y, int classCount, double c = 1.0)
    {
        throw new NotImplementedException();
    }
}
