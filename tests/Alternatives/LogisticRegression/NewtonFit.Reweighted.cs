namespace MLWorkbench.LogisticRegression;

/// <summary>Weighted least squares on the working response, Gauss-Jordan inversion, and separation by saturated probabilities.</summary>
public static class NewtonFit
{
    public enum FitStatus { Converged, Separated, IterationLimit }

    public sealed record LogitFit(double[] Coefficients, double[] StandardErrors, double LogLikelihood, int Iterations, FitStatus Status);

    public static LogitFit Fit(Matrix x, ReadOnlySpan<bool> y, int maxIterations = 50, double tolerance = 1e-10)
    {
        if (x.Rows == 0)
            throw new ArgumentException("No rows.");
        var actual = Array.ConvertAll(y.ToArray(), positive => positive ? 1.0 : 0.0);
        var rows = Enumerable.Range(0, x.Rows).Select(row => (double[])[1, .. x.Row(row)]).ToArray();
        var w = new double[x.Cols + 1];
        var likelihood = x.Rows * Math.Log(0.5);
        for (var iteration = 1; ; iteration++)
        {
            var (matrix, vector) = NormalEquations(rows, actual, w);
            var inverse = Invert(matrix);
            var next = inverse.Select(line => line.Zip(vector, (a, b) => a * b).Sum()).ToArray();
            var change = next.Zip(w, (a, b) => Math.Abs(a - b) / (1 + Math.Abs(b))).Max();
            w = next;
            likelihood = rows.Zip(actual, (features, outcome) => -Math.Log(1 + Math.Exp((1 - 2 * outcome) * Logit(features, w)))).Sum();

            FitStatus? status = change < tolerance ? FitStatus.Converged
                : likelihood > -1e-6 ? FitStatus.Separated
                : iteration == maxIterations ? FitStatus.IterationLimit : null;
            if (status is not null)
            {
                var errors = Invert(NormalEquations(rows, actual, w).Matrix).Select((line, i) => Math.Sqrt(line[i])).ToArray();
                return new(w, errors, likelihood, iteration, status.Value);
            }
        }
    }

    static (double[][] Matrix, double[] Vector) NormalEquations(double[][] rows, double[] actual, double[] w)
    {
        var matrix = w.Select(_ => new double[w.Length]).ToArray();
        var vector = new double[w.Length];
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            var z = Logit(rows[row], w);
            var p = 1 / (1 + Math.Exp(-z));
            for (var i = 0; i < w.Length; i++)
            {
                vector[i] += rows[row][i] * (p * (1 - p) * z + actual[row] - p);
                for (var j = 0; j < w.Length; j++)
                    matrix[i][j] += p * (1 - p) * rows[row][i] * rows[row][j];
            }
        }
        return (matrix, vector);
    }

    static double Logit(double[] features, double[] w) => features.Zip(w, (a, b) => a * b).Sum();

    static double[][] Invert(double[][] matrix)
    {
        var n = matrix.Length;
        var work = matrix.Select((line, i) => (double[])[.. line, .. Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0.0)]).ToArray();
        for (var i = 0; i < n; i++)
        {
            var pivot = Enumerable.Range(i, n - i).MaxBy(row => Math.Abs(work[row][i]));
            (work[i], work[pivot]) = (work[pivot], work[i]);
            work[i] = Array.ConvertAll(work[i], value => value / work[i][i]);
            for (var row = 0; row < n; row++)
            {
                if (row != i)
                    work[row] = work[row].Zip(work[i], (a, b) => a - work[row][i] * b).ToArray();
            }
        }
        return [.. work.Select(line => line[n..])];
    }
}
