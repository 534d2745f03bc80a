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
        var largest = double.NegativeInfinity;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);

        var total = 0.0;
        for (var k = 0; k < logits.Length; k++)
        {
            // A common factor cancels; this one makes the largest term 1.
            probabilities[k] = Math.Exp(logits[k] - largest);
            total += probabilities[k];
        }
        for (var k = 0; k < logits.Length; k++)
            probabilities[k] /= total;
    }

    /// <summary>Minimises |W|²/2 + C · (sum of the cross-entropies of the rows); intercepts carry no penalty.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">The class of each row, from 0; every class must occur.</param>
    /// <param name="classCount">The number of classes, at least 2.</param>
    /// <param name="c">The weight of the losses: the larger, the weaker the penalty.</param>
    public static MultinomialModel Fit(Matrix x, ReadOnlySpan<int> y, int classCount, double c = 1.0)
    {
        CheckArguments(x, y, classCount, c);
        const int mostSteps = 20_000;
        var (centred, means) = Centre(x);
        var curvature = SteepestCurvature(centred, c);
        var weights = new Matrix(classCount, x.Cols + 1); // a row a class, the intercept first
        var ahead = weights;
        var age = 0.0;
        for (var step = 0; step < mostSteps; step++)
        {
            var gradient = Gradient(centred, y, c, ahead);
            if (LargestSize(gradient) <= 1e-12 * curvature)
                break;
            var next = Sum(ahead, gradient, -1 / curvature);
            var move = Sum(next, weights, -1);
            // Nesterov's momentum: go on the way of the last move, unless that is uphill by now.
            age = Dot(gradient.Data, move.Data) > 0 ? 0 : age + 1;
            ahead = Sum(next, move, age / (age + 3));
            weights = next;
        }
        return Model(ahead, means);
    }

    // With free intercepts a shift of the features moves nothing else, and centred ones are far quicker to fit.
    static (Matrix Centred, double[] Means) Centre(Matrix x)
    {
        var centred = x.Copy();
        var means = new double[x.Cols];
        for (var col = 0; col < x.Cols; col++)
        {
            for (var row = 0; row < x.Rows; row++)
                means[col] += x[row, col] / x.Rows;
            for (var row = 0; row < x.Rows; row++)
                centred[row, col] -= means[col];
        }
        return (centred, means);
    }

    static Matrix Gradient(Matrix x, ReadOnlySpan<int> y, double c, Matrix weights)
    {
        var gradient = weights.Copy();
        for (var k = 0; k < weights.Rows; k++)
            gradient[k, 0] = 0; // the intercepts carry no penalty

        var logits = new double[weights.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            var features = x.Row(row);
            for (var k = 0; k < logits.Length; k++)
                logits[k] = weights[k, 0] + Dot(weights.Row(k)[1..], features);
            Softmax(logits, logits);
            for (var k = 0; k < logits.Length; k++)
            {
                var error = c * (logits[k] - (y[row] == k ? 1 : 0));
                var slope = gradient.Row(k);
                slope[0] += error;
                for (var col = 0; col < features.Length; col++)
                    slope[col + 1] += error * features[col];
            }
        }
        return gradient;
    }

    // No direction is steeper than this: softmax bends by at most 1/2, the features by at most the sum of their squares.
    static double SteepestCurvature(Matrix x, double c) => 1 + c * (x.Rows + Dot(x.Data, x.Data)) / 2;

    static MultinomialModel Model(Matrix weights, double[] means)
    {
        var model = new MultinomialModel(new Matrix(weights.Rows, weights.Cols - 1), new double[weights.Rows]);
        for (var k = 0; k < weights.Rows; k++)
        {
            var coefficients = weights.Row(k)[1..];
            coefficients.CopyTo(model.Coefficients.Row(k));
            model.Intercepts[k] = weights[k, 0] - Dot(coefficients, means);
        }
        return model;
    }

    static Matrix Sum(Matrix a, Matrix b, double factor)
    {
        var sum = a.Copy();
        for (var row = 0; row < sum.Rows; row++)
        {
            for (var col = 0; col < sum.Cols; col++)
                sum[row, col] += factor * b[row, col];
        }
        return sum;
    }

    static double LargestSize(Matrix matrix)
    {
        var largest = 0.0;
        foreach (var value in matrix.Data)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    static void CheckArguments(Matrix x, ReadOnlySpan<int> y, int classCount, double c)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));
        for (var k = 0; k < classCount; k++)
        {
            if (!y.Contains(k))
                throw new ArgumentException($"Class {k} never occurs: its free intercept would fall for ever.", nameof(y));
        }
    }
}
