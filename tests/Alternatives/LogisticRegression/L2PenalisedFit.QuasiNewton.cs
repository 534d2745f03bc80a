namespace MLWorkbench.LogisticRegression;

/// <summary>No second derivatives: BFGS with backtracking on centred columns, the intercept moved back at the end.</summary>
public static class L2PenalisedFit
{
    public sealed record PenalisedLogit(double Intercept, double[] Coefficients, double Objective);

    public static PenalisedLogit Fit(Matrix x, ReadOnlySpan<bool> y, double c = 1.0)
    {
        var sign = Array.ConvertAll(y.ToArray(), positive => positive ? 1.0 : -1.0);
        if (c <= 0 || sign.Distinct().Count() < 2)
            throw new ArgumentException("Two classes and a positive C, please.");
        var means = Enumerable.Range(0, x.Cols).Select(col => x.Column(col).Average()).ToArray();
        var rows = Enumerable.Range(0, x.Rows).Select(row => (double[])[.. x.Row(row).ToArray().Zip(means, (a, b) => a - b), 1]).ToArray();

        var n = x.Cols + 1;
        var w = new double[n];
        var (value, slope) = Evaluate(rows, sign, c, w);
        var inverse = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0.0).ToArray()).ToArray();
        for (var iteration = 0; iteration < 500 && slope.Max(Math.Abs) > 1e-9 * (1 + c); iteration++)
        {
            var direction = inverse.Select(line => -Dot(line, slope)).ToArray();
            var length = 2.0;
            double[] next;
            (double Value, double[] Slope) there;
            do
            {
                length /= 2;
                next = w.Zip(direction, (a, d) => a + length * d).ToArray();
                there = Evaluate(rows, sign, c, next);
            }
            while (!(there.Value <= value + 1e-4 * length * Dot(direction, slope) + 1e-13 * (1 + value)) && length > 1e-12);

            var move = next.Zip(w, (a, b) => a - b).ToArray();
            var turn = there.Slope.Zip(slope, (a, b) => a - b).ToArray();
            if (Dot(move, turn) > 0)
                Update(inverse, move, turn);
            (w, value, slope) = (next, there.Value, there.Slope);
        }
        return new(w[^1] - Dot(w[..^1], means), w[..^1], value);
    }

    static void Update(double[][] inverse, double[] move, double[] turn)
    {
        var along = Dot(move, turn);
        var image = inverse.Select(line => Dot(line, turn)).ToArray();
        var scale = (1 + Dot(turn, image) / along) / along;
        for (var i = 0; i < move.Length; i++)
        {
            for (var j = 0; j < move.Length; j++)
                inverse[i][j] += scale * move[i] * move[j] - (image[i] * move[j] + move[i] * image[j]) / along;
        }
    }

    static (double Value, double[] Slope) Evaluate(double[][] rows, double[] sign, double c, double[] w)
    {
        var value = Dot(w[..^1], w[..^1]) / 2;
        double[] slope = [.. w[..^1], 0];
        for (var row = 0; row < rows.Length; row++)
        {
            var margin = sign[row] * Dot(rows[row], w);
            value += c * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
            for (var i = 0; i < w.Length; i++)
                slope[i] -= c * sign[row] * rows[row][i] / (1 + Math.Exp(margin));
        }
        return (value, slope);
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
}
