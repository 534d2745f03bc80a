namespace MLWorkbench.LogisticRegression;

/// <summary>Labels -1 and +1 with one formula for both classes, column after column, and shares of n in place of a division at the end.</summary>
public static class LossGradient
{
    public static double Loss(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        var share = 1.0 / x.Rows;
        var loss = 0 * share;
        foreach (var margin in Margins(x, y, weights))
            loss += margin < 0 ? share * (double.LogP1(Math.Exp(margin)) - margin) : share * double.LogP1(Math.Exp(-margin));
        return loss;
    }

    public static double[] Gradient(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        var margins = Margins(x, y, weights);
        var gradient = new double[x.Cols + 1];
        for (var i = x.Cols; i >= 0; i--)
        {
            for (var row = x.Rows - 1; row >= 0; row--)
                gradient[i] -= (y[row] ? 1 : -1) * (i == 0 ? 1 : x[row, i - 1]) / (1 + Math.Exp(margins[row]));
            gradient[i] /= x.Rows;
        }
        return gradient;
    }

    static double[] Margins(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        var margins = new double[x.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                margins[row] += x[row, col] * weights[col + 1];
            margins[row] = (margins[row] + weights[0]) * (y[row] ? 1 : -1);
        }
        return margins;
    }
}
