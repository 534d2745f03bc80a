using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

/// <summary>The lasso by brute force, and wrong answers by running wrong rules. Models are the intercept and the slopes.</summary>
static class LassoOracle
{
    /// <summary>The minimum: of all patterns of signs, the one whose linear system agrees with itself.</summary>
    public static double[] Exact(Matrix x, double[] y, double lambda)
    {
        var table = Centred(x);
        var products = table.TransposeThisAndMultiply(table) / y.Length;
        var moments = table.TransposeThisAndMultiply(Centred(y)) / y.Length;
        foreach (var signs in Patterns(x.Cols))
        {
            var slopes = Solve(products, moments, signs, lambda);
            var gradient = moments - products * slopes;
            if (Enumerable.Range(0, x.Cols).All(j => signs[j] == 0 ? Math.Abs(gradient[j]) <= lambda * (1 + 1e-9) : signs[j] == Math.Sign(slopes[j])))
                return Model(x, y, slopes.ToArray());
        }
        throw new InvalidOperationException("No pattern of signs fits: the columns are dependent.");
    }

    /// <summary>Where cyclic descent ends that sets each slope by the given rule from its correlation and its mean square.</summary>
    public static double[] Descend(Matrix x, double[] y, Func<double, double, double> slope, int sweeps = 2000)
    {
        var table = Centred(x);
        var products = table.TransposeThisAndMultiply(table) / y.Length;
        var moments = table.TransposeThisAndMultiply(Centred(y)) / y.Length;
        var slopes = new double[x.Cols];
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var j = 0; j < slopes.Length; j++)
            {
                var correlation = moments[j] + products[j, j] * slopes[j];
                for (var k = 0; k < slopes.Length; k++)
                    correlation -= products[j, k] * slopes[k];
                slopes[j] = slope(correlation, products[j, j]);
            }
        }
        return Model(x, y, slopes);
    }

    public static double Soft(double value, double threshold) => Math.Sign(value) * Math.Max(Math.Abs(value) - threshold, 0);

    /// <summary>The mean product of each centred column with the residuals.</summary>
    public static double[] Correlations(Matrix x, double[] y, double[] model) =>
        (Centred(x).TransposeThisAndMultiply(Residuals(x, y, model)) / y.Length).ToArray();

    /// <summary>The objective minus the dual objective at the scaled residuals.</summary>
    public static double Gap(Matrix x, double[] y, double[] model, double lambda)
    {
        var residuals = Residuals(x, y, model);
        var dual = residuals * Math.Min(1, lambda / Correlations(x, y, model).Max(Math.Abs));
        double n = y.Length;
        var objective = residuals.DotProduct(residuals) / (2 * n) + lambda * model.Skip(1).Sum(Math.Abs);
        var shortfall = Centred(y) - dual;
        return objective - (Centred(y).DotProduct(Centred(y)) - shortfall.DotProduct(shortfall)) / (2 * n);
    }

    static Vector<double> Solve(Matrix<double> products, Vector<double> moments, int[] signs, double lambda)
    {
        var active = Enumerable.Range(0, signs.Length).Where(j => signs[j] != 0).ToArray();
        var slopes = Vector<double>.Build.Dense(signs.Length);
        if (active.Length == 0)
            return slopes;
        var system = Matrix<double>.Build.Dense(active.Length, active.Length, (i, j) => products[active[i], active[j]]);
        var right = Vector<double>.Build.Dense(active.Length, i => moments[active[i]] - lambda * signs[active[i]]);
        var solution = system.Solve(right);
        for (var i = 0; i < active.Length; i++)
            slopes[active[i]] = solution[i];
        return slopes;
    }

    static IEnumerable<int[]> Patterns(int length) => length == 0
        ? [[]]
        : Patterns(length - 1).SelectMany(rest => new[] { -1, 0, 1 }.Select(sign => (int[])[.. rest, sign]));

    static double[] Model(Matrix x, double[] y, double[] slopes) =>
        [y.Average() - slopes.Select((slope, j) => slope * x.Column(j).Average()).Sum(), .. slopes];

    static Vector<double> Residuals(Matrix x, double[] y, double[] model) => Dense(y) - Dense(WithOnes(x)) * Dense(model);

    static Matrix<double> Centred(Matrix x) => Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, x.Cols).Select(j => Centred(x.Column(j))));

    static Vector<double> Centred(double[] values) => Dense(values) - values.Average();
}
