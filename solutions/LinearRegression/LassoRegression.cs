namespace MLWorkbench.LinearRegression;

/// <summary>Least squares with a penalty on the absolute slopes, which makes some of them exactly 0.</summary>
public static class LassoRegression
{
    /// <summary>A fit and the proof of its quality.</summary>
    /// <param name="Intercept">The constant term, which is not penalised.</param>
    /// <param name="Coefficients">The slope of each column as given.</param>
    /// <param name="Sweeps">How many times all columns were visited.</param>
    /// <param name="DualityGap">The objective exceeds its minimum by no more than this.</param>
    public sealed record LassoResult(double Intercept, double[] Coefficients, int Sweeps, double DualityGap);

    /// <summary>Minimises the sum of squared residuals divided by 2n, plus lambda times the sum of absolute slopes.</summary>
    /// <param name="x">The predictors: a row for each observation, no column of ones.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="lambda">The weight of the penalty, greater than 0.</param>
    /// <param name="tolerance">The descent ends after the first sweep that leaves a duality gap of at most this.</param>
    /// <param name="maxSweeps">The largest number of sweeps.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is not greater than 0.</exception>
    public static LassoResult Fit(
        Matrix x, ReadOnlySpan<double> y, double lambda, double tolerance = 1e-8, int maxSweeps = 10_000)
    {
        if (x.Rows != y.Length || x.Rows == 0)
            throw new ArgumentException($"At least one row and one observed value for each is required, received {x.Rows} rows and {y.Length} values.", nameof(y));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lambda);

        var columns = new Matrix(x.Cols, x.Rows); // row j is column j of x, centred
        var means = new double[x.Cols];
        for (var j = 0; j < x.Cols; j++)
            means[j] = Centre(x.Column(j), columns.Row(j));
        var centred = new double[y.Length];
        var intercept = Centre(y, centred);

        var slopes = new double[x.Cols];
        var residuals = (double[])centred.Clone();
        int sweeps = 0;
        double gap;
        do
        {
            Sweep(columns, residuals, slopes, lambda);
            gap = DualityGap(columns, centred, residuals, slopes, lambda);
            sweeps++;
        }
        while (!(gap <= tolerance) && sweeps < maxSweeps);

        for (var j = 0; j < slopes.Length; j++)
            intercept -= slopes[j] * means[j];
        return new(intercept, slopes, sweeps, gap);
    }

    // Minimises over one slope after the other; the residuals always belong to the newest slopes.
    static void Sweep(Matrix columns, double[] residuals, double[] slopes, double lambda)
    {
        for (var j = 0; j < slopes.Length; j++)
        {
            var column = columns.Row(j);
            var square = Dot(column, column) / residuals.Length;
            if (square == 0)
                continue; // a constant column explains nothing
            var correlation = Dot(column, residuals) / residuals.Length + square * slopes[j];
            var slope = SoftThreshold(correlation, lambda) / square;
            for (var row = 0; row < residuals.Length; row++)
                residuals[row] -= (slope - slopes[j]) * column[row];
            slopes[j] = slope;
        }
    }

    static double SoftThreshold(double value, double threshold) =>
        Math.CopySign(Math.Max(Math.Abs(value) - threshold, 0), value);

    // The residuals, shrunk until no column correlates with them by more than lambda, are a point of the dual problem.
    static double DualityGap(Matrix columns, double[] centred, double[] residuals, double[] slopes, double lambda)
    {
        double steepest = 0, length = 0;
        for (var j = 0; j < slopes.Length; j++)
        {
            steepest = Math.Max(steepest, Math.Abs(Dot(columns.Row(j), residuals)));
            length += Math.Abs(slopes[j]);
        }
        double n = residuals.Length;
        var scale = steepest > n * lambda ? n * lambda / steepest : 1;
        var squares = Dot(residuals, residuals);
        var primal = squares / (2 * n) + lambda * length;
        var dual = (2 * scale * Dot(centred, residuals) - scale * scale * squares) / (2 * n);
        return primal - dual;
    }

    // Subtracts the mean, and returns it.
    static double Centre(ReadOnlySpan<double> values, Span<double> centred)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        for (var i = 0; i < values.Length; i++)
            centred[i] = values[i] - mean;
        return mean;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
