namespace MLWorkbench.LinearRegression;

/// <summary>Forgets the rows: gradient and loss from X'X/n, X'y/n and y'y/n.</summary>
public static class GradientDescent
{
    public readonly record struct DescentOptions(double LearningRate, int MaxIterations, double Tolerance);

    public sealed record DescentResult(double[] Weights, double[] LossHistory, bool Converged);

    public static double[] Gradient(Matrix x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights) =>
        weights.Length == x.Cols ? new Moments(x, y.ToArray()).Gradient(weights.ToArray()) : throw new ArgumentException("Lengths differ.");

    public static DescentResult Fit(Matrix x, ReadOnlySpan<double> y, DescentOptions options)
    {
        var moments = new Moments(x, y.ToArray());
        var weights = new double[x.Cols];
        var losses = new List<double>();
        for (var step = 0; ; step++)
        {
            losses.Add(moments.Loss(weights));
            var gradient = moments.Gradient(weights);
            var converged = gradient.Max(Math.Abs) <= options.Tolerance;
            if (converged || step == options.MaxIterations)
                return new(weights, [.. losses], converged);
            weights = [.. weights.Select((weight, col) => weight - options.LearningRate * gradient[col])];
        }
    }

    sealed class Moments
    {
        readonly double[][] _xx;
        readonly double[] _xy;
        readonly double _yy;

        public Moments(Matrix x, double[] y)
        {
            if (x.Rows != y.Length || y.Length == 0)
                throw new ArgumentException("Lengths differ.");
            var columns = Enumerable.Range(0, x.Cols).Select(x.Column).ToArray();
            _xx = [.. columns.Select(a => columns.Select(b => Mean(a, b)).ToArray())];
            _xy = [.. columns.Select(a => Mean(a, y))];
            _yy = Mean(y, y);
        }

        public double[] Gradient(double[] weights) => [.. _xx.Select((row, col) => Dot(row, weights) - _xy[col])];

        public double Loss(double[] weights) => (Dot(weights, [.. _xx.Select(row => Dot(row, weights))]) - 2 * Dot(_xy, weights) + _yy) / 2;

        static double Mean(double[] a, double[] b) => Dot(a, b) / a.Length;

        static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
    }
}
