namespace MLWorkbench.LogisticRegression;

/// <summary>Logistic regression by Newton's method, with the standard errors that its last step leaves behind.</summary>
public static class NewtonFit
{
    /// <summary>How a fit ended.</summary>
    public enum FitStatus
    {
        /// <summary>The last step moved no coefficient by more than the tolerance.</summary>
        Converged,

        /// <summary>A hyperplane separates the classes: the likelihood rises for ever and has no maximum.</summary>
        Separated,

        /// <summary>Neither happened within the iterations allowed.</summary>
        IterationLimit,
    }

    /// <summary>A fitted model.</summary>
    /// <param name="Coefficients">The intercept, then one coefficient for each column.</param>
    /// <param name="StandardErrors">Their standard errors; they mean something only when the fit converged.</param>
    /// <param name="LogLikelihood">The sum of the logarithms of the probabilities given to what happened.</param>
    /// <param name="Iterations">The number of Newton steps taken.</param>
    /// <param name="Status">How the fit ended.</param>
    public sealed record LogitFit(double[] Coefficients, double[] StandardErrors, double LogLikelihood, int Iterations, FitStatus Status);

    /// <summary>Maximises the likelihood, without a penalty, from coefficients of zero.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="maxIterations">The most steps to take.</param>
    /// <param name="tolerance">The largest change of a coefficient in the last step of a converged fit.</param>
    public static LogitFit Fit(Matrix x, ReadOnlySpan<bool> y, int maxIterations = 50, double tolerance = 1e-10)
    {
        if (x.Rows == 0)
            throw new ArgumentException("There are no rows to fit.", nameof(x));
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));

        var design = WithOnes(x);
        var coefficients = new double[design.Cols];
        var status = FitStatus.IterationLimit;
        var iterations = 0;
        while (status == FitStatus.IterationLimit && iterations < maxIterations)
        {
            var step = Solve(Factor(Information(design, coefficients)), Score(design, y, coefficients));
            for (var i = 0; i < step.Length; i++)
                coefficients[i] += step[i];
            iterations++;
            if (LargestSize(step) <= tolerance)
                status = FitStatus.Converged;
            else if (NeverFalls(design, y, coefficients) || NeverFalls(design, y, step))
                status = FitStatus.Separated;
        }
        return new(coefficients, StandardErrors(Factor(Information(design, coefficients))),
            LogLikelihood(design, y, coefficients), iterations, status);
    }

    // Walking this way moves no row towards the wrong class and some towards the right one, so the likelihood has no maximum.
    static bool NeverFalls(Matrix design, ReadOnlySpan<bool> y, ReadOnlySpan<double> direction)
    {
        const double rounding = 1e-9; // rows on the border itself move by a rounding error
        double gain = 0, loss = 0;
        for (var row = 0; row < design.Rows; row++)
        {
            var move = Dot(design.Row(row), direction) * (y[row] ? 1 : -1);
            gain = Math.Max(gain, move);
            loss = Math.Max(loss, -move);
        }
        return gain > 0 && loss <= rounding * gain;
    }

    // The gradient of the log-likelihood, X'(y - p).
    static double[] Score(Matrix design, ReadOnlySpan<bool> y, ReadOnlySpan<double> coefficients)
    {
        var score = new double[design.Cols];
        for (var row = 0; row < design.Rows; row++)
        {
            var features = design.Row(row);
            var surprise = (y[row] ? 1 : 0) - Sigmoid(Dot(features, coefficients));
            for (var i = 0; i < score.Length; i++)
                score[i] += surprise * features[i];
        }
        return score;
    }

    // Minus the second derivative of the log-likelihood, X'WX with weights p(1 - p); the lower triangle.
    static Matrix Information(Matrix design, ReadOnlySpan<double> coefficients)
    {
        var information = new Matrix(design.Cols, design.Cols);
        for (var row = 0; row < design.Rows; row++)
        {
            var features = design.Row(row);
            var logit = Dot(features, coefficients);
            var weight = Sigmoid(logit) * Sigmoid(-logit);
            for (var i = 0; i < design.Cols; i++)
            {
                for (var j = 0; j <= i; j++)
                    information[i, j] += weight * features[i] * features[j];
            }
        }
        return information;
    }

    static double LogLikelihood(Matrix design, ReadOnlySpan<bool> y, ReadOnlySpan<double> coefficients)
    {
        var total = 0.0;
        for (var row = 0; row < design.Rows; row++)
        {
            var logit = Dot(design.Row(row), coefficients) * (y[row] ? 1 : -1);
            total += Math.Min(logit, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logit)));
        }
        return total;
    }

    // Cholesky: the lower triangle L with LL' = matrix.
    static Matrix Factor(Matrix matrix)
    {
        var lower = new Matrix(matrix.Rows, matrix.Rows);
        for (var i = 0; i < matrix.Rows; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j] - Dot(lower.Row(i)[..j], lower.Row(j)[..j]);
                lower[i, j] = i == j ? Math.Sqrt(rest) : rest / lower[j, j];
            }
        }
        return lower;
    }

    static double[] Solve(Matrix lower, double[] right)
    {
        var solution = SolveLower(lower, right);
        for (var i = solution.Length - 1; i >= 0; i--)
        {
            solution[i] /= lower[i, i];
            for (var j = 0; j < i; j++)
                solution[j] -= lower[i, j] * solution[i];
        }
        return solution;
    }

    static double[] SolveLower(Matrix lower, ReadOnlySpan<double> right)
    {
        var solution = new double[right.Length];
        for (var i = 0; i < solution.Length; i++)
            solution[i] = (right[i] - Dot(lower.Row(i)[..i], solution.AsSpan(0, i))) / lower[i, i];
        return solution;
    }

    // The inverse of LL' has the squared lengths of the columns of L^-1 on its diagonal.
    static double[] StandardErrors(Matrix lower)
    {
        var errors = new double[lower.Rows];
        var unit = new double[lower.Rows];
        for (var i = 0; i < errors.Length; i++)
        {
            unit[i] = 1;
            var column = SolveLower(lower, unit);
            errors[i] = Math.Sqrt(Dot(column, column));
            unit[i] = 0;
        }
        return errors;
    }

    static Matrix WithOnes(Matrix x)
    {
        var design = new Matrix(x.Rows, x.Cols + 1);
        for (var row = 0; row < x.Rows; row++)
        {
            design[row, 0] = 1;
            x.Row(row).CopyTo(design.Row(row)[1..]);
        }
        return design;
    }

    static double LargestSize(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
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

    static double Sigmoid(double z)
    {
        var tail = Math.Exp(-Math.Abs(z));
        return (z >= 0 ? 1 : tail) / (1 + tail);
    }
}
