namespace MLWorkbench.DimensionReduction;

/// <summary>t-SNE by definition: affinities, divergence and gradient, with the kernel left open for the mistakes.</summary>
static class Neighbourhood
{
    public static double Student(double squaredDistance) => 1 / (1 + squaredDistance);

    public static double Gauss(double squaredDistance) => Math.Exp(-squaredDistance);

    // By bisection of the logarithm of the precision; self is the kernel that a point gives itself.
    public static Matrix Affinities(Matrix squaredDistances, double nats, double self = 0)
    {
        var n = squaredDistances.Rows;
        var shares = Enumerable.Range(0, n).Select(i =>
        {
            double low = -60, high = 60;
            double[] row = [];
            var nearest = self > 0 ? 0 : Enumerable.Range(0, n).Where(j => j != i).Min(j => squaredDistances[i, j]);
            for (var step = 0; step < 60; step++)
            {
                var precision = Math.Exp((low + high) / 2);
                row = [.. Enumerable.Range(0, n).Select(j => j == i ? self : Math.Exp(-precision * (squaredDistances[i, j] - nearest)))];
                var sum = row.Sum();
                row = Array.ConvertAll(row, kernel => kernel / sum);
                (low, high) = Entropy(row) > nats ? ((low + high) / 2, high) : (low, (low + high) / 2);
            }
            return row;
        }).ToArray();
        return Matrix.FromRows([.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => (shares[i][j] + shares[j][i]) / (2 * n)).ToArray())]);
    }

    static double Entropy(double[] shares) => -shares.Sum(share => share > 0 ? share * Math.Log(share) : 0);

    public static double PerplexityOf(Matrix affinities)
    {
        var row = affinities.Row(0).ToArray();
        return Math.Exp(Entropy(Array.ConvertAll(row, p => p / row.Sum())));
    }

    public static double Divergence(Matrix p, Matrix y, Func<double, double> kernel, double self = 0)
    {
        var q = Similarities(Squared(y), kernel, self);
        return p.Data.ToArray().Zip(q.Data.ToArray(), (a, b) => a > 0 ? a * Math.Log(a / b) : 0).Sum();
    }

    public static Matrix Pulls(Matrix p, Matrix y, Func<double, double> kernel, Func<double, double> weight, double self = 0)
    {
        var distances = Squared(y);
        var q = Similarities(distances, kernel, self);
        var gradient = new Matrix(y.Rows, y.Cols);
        for (var i = 0; i < y.Rows; i++)
        {
            for (var axis = 0; axis < y.Cols; axis++)
                gradient[i, axis] = 4 * Enumerable.Range(0, y.Rows).Sum(j => (p[i, j] - q[i, j]) * weight(distances[i, j]) * (y[i, axis] - y[j, axis]));
        }
        return gradient;
    }

    public static Matrix Similarities(Matrix squaredDistances, Func<double, double> kernel, double self)
    {
        var n = squaredDistances.Rows;
        var kernels = Matrix.FromRows([.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? self : kernel(squaredDistances[i, j])).ToArray())]);
        var total = Total(kernels);
        return Map(kernels, k => k / total);
    }

    public static double Total(Matrix matrix) => matrix.Data.ToArray().Sum();

    public static Matrix Squared(Matrix points) => Matrix.FromRows([.. Enumerable.Range(0, points.Rows).Select(i =>
        Enumerable.Range(0, points.Rows).Select(j => points.Row(i).ToArray().Zip(points.Row(j).ToArray(), (a, b) => (a - b) * (a - b)).Sum()).ToArray())]);

    public static Matrix Map(Matrix matrix, Func<double, double> change) =>
        Matrix.FromRows([.. Enumerable.Range(0, matrix.Rows).Select(row => Array.ConvertAll(matrix.Row(row).ToArray(), number => change(number)))]);
}
