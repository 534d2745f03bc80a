namespace MLWorkbench.LogisticRegression;

/// <summary>Logistic regression that pays for large coefficients, and therefore always has a finite answer.</summary>
public static class L2PenalisedFit
{
    /// <summary>A fitted model.</summary>
    /// <param name="Intercept">The constant, which carries no penalty.</param>
    /// <param name="Coefficients">One for each column.</param>
    /// <param name="Objective">What was minimised, at its minimum: |w|²/2 + C · (sum of losses).</param>
    public sealed record PenalisedLogit(double Intercept, double[] Coefficients, double Objective);

    /// <summary>Minimises |w|²/2 + C · (sum of the cross-entropies of the rows).</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive; both classes must occur.</param>
    /// <param name="c">The weight of the losses: the larger, the weaker the penalty.</param>
    public static PenalisedLogit Fit(Matrix x, ReadOnlySpan<bool> y, double c = 1.0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));
        if (!y.Contains(true) || !y.Contains(false))
            throw new ArgumentException("Both classes must occur: with one alone the free intercept has no best value.", nameof(y));

        const int mostSteps = 100;
        var weights = new double[x.Cols + 1]; // the intercept first
        var objective = Objective(x, y, c, weights);
        for (var step = 0; step < mostSteps; step++)
        {
            var (gradient, curvature) = Derivatives(x, y, c, weights);
            var newton = Solve(curvature, gradient);
            var promised = Dot(gradient, newton); // twice the fall of the parabola that Newton's method trusts
            weights = Descend(x, y, c, weights, newton, objective);
            objective = Objective(x, y, c, weights);
            if (promised < 1e-18 * (1 + objective))
                break;
        }
        return new(weights[0], weights[1..], objective);
    }

    // A full step may overshoot far from the minimum; a short enough one never does.
    static double[] Descend(Matrix x, ReadOnlySpan<bool> y, double c, double[] weights, double[] step, double objective)
    {
        const double shortest = 1e-10;
        var rounding = 1e-12 * (1 + objective); // near the minimum the objective cannot tell a better point from a worse one
        var length = 1.0;
        var next = Minus(weights, step, length);
        while (Objective(x, y, c, next) > objective + rounding && length > shortest)
        {
            length /= 2;
            next = Minus(weights, step, length);
        }
        return next;
    }

    static double Objective(Matrix x, ReadOnlySpan<bool> y, double c, ReadOnlySpan<double> weights)
    {
        var losses = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var logit = Logit(x.Row(row), weights);
            var against = y[row] ? -logit : logit;
            losses += Math.Max(against, 0) + Math.Log(1 + Math.Exp(-Math.Abs(against)));
        }
        return Dot(weights[1..], weights[1..]) / 2 + c * losses;
    }

    static (double[] Gradient, Matrix Curvature) Derivatives(Matrix x, ReadOnlySpan<bool> y, double c, double[] weights)
    {
        var gradient = (double[])weights.Clone(); // of the penalty: w itself, and 0 for the intercept
        gradient[0] = 0;
        var curvature = new Matrix(weights.Length, weights.Length);
        for (var i = 1; i < weights.Length; i++)
            curvature[i, i] = 1;

        var features = new double[weights.Length];
        features[0] = 1;
        for (var row = 0; row < x.Rows; row++)
        {
            x.Row(row).CopyTo(features.AsSpan(1));
            var p = Sigmoid(Dot(features, weights));
            var error = c * (p - (y[row] ? 1 : 0));
            for (var i = 0; i < features.Length; i++)
            {
                gradient[i] += error * features[i];
                for (var j = 0; j < features.Length; j++)
                    curvature[i, j] += c * p * (1 - p) * features[i] * features[j];
            }
        }
        return (gradient, curvature);
    }

    // Gaussian elimination; a positive definite matrix needs no exchange of rows.
    static double[] Solve(Matrix matrix, double[] right)
    {
        var solution = (double[])right.Clone();
        for (var pivot = 0; pivot < solution.Length; pivot++)
        {
            for (var row = pivot + 1; row < solution.Length; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var col = pivot; col < solution.Length; col++)
                    matrix[row, col] -= factor * matrix[pivot, col];
                solution[row] -= factor * solution[pivot];
            }
        }
        for (var row = solution.Length - 1; row >= 0; row--)
            solution[row] = (solution[row] - Dot(matrix.Row(row)[(row + 1)..], solution.AsSpan(row + 1))) / matrix[row, row];
        return solution;
    }

    static double[] Minus(double[] weights, double[] step, double length)
    {
        var next = new double[weights.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = weights[i] - length * step[i];
        return next;
    }

    static double Logit(ReadOnlySpan<double> features, ReadOnlySpan<double> weights) => weights[0] + Dot(features, weights[1..]);

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    static double Sigmoid(double z)
    {
        var tail = Math.Exp(-Math.Abs(z));
        return (z >= 0 ? 1 : tail) / (1 + tail);
    }
}
