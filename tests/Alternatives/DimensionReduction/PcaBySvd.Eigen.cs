namespace MLWorkbench.DimensionReduction;

/// <summary>Singular values and components from the smaller of the two Gram matrices; signs turned on purpose.</summary>
public static class PcaBySvd
{
    public sealed record SvdPca(double[] Mean, Matrix Components, double[] SingularValues, int TrainingRows);

    public static SvdPca Fit(Matrix x, int components)
    {
        if (x.Rows < 2 || x.Data.ToArray().Any(value => !double.IsFinite(value)))
            throw new ArgumentException("Two rows of numbers are needed.");
        if (components < 1 || components > Math.Min(x.Rows, x.Cols))
            throw new ArgumentOutOfRangeException(nameof(components));
        var mean = Enumerable.Range(0, x.Cols).Select(col => x.Column(col).Average()).ToArray();
        var centred = Matrix.FromRows([.. Enumerable.Range(0, x.Rows).Select(row => x.Row(row).ToArray().Zip(mean, (value, m) => value - m).ToArray())]);

        var gram = new Matrix(x.Cols, x.Cols);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var i = 0; i < x.Cols; i++)
            {
                for (var j = 0; j < x.Cols; j++)
                    gram[i, j] += centred[row, i] * centred[row, j];
            }
        }
        var (values, vectors) = SymmetricEigen.Decompose(gram);
        var order = Enumerable.Range(0, x.Cols).OrderByDescending(i => values[i]).Take(components).ToArray();
        // The root of a rounded zero is 1e-8: measure the lengths of the scores in its place.
        return new(
            mean,
            Matrix.FromRows([.. order.Select(i => Array.ConvertAll(vectors.Column(i), entry => -entry))]),
            [.. order.Select(i => Math.Sqrt(Enumerable.Range(0, x.Rows).Sum(row => Math.Pow(Dot(centred.Row(row), vectors.Column(i)), 2))))],
            x.Rows);
    }

    // x·c - mean·c, in that order.
    public static Matrix Transform(SvdPca model, Matrix x, bool whiten = false)
    {
        if (x.Cols != model.Components.Cols)
            throw new ArgumentException("The columns differ.");
        var scores = new Matrix(x.Rows, model.Components.Rows);
        for (var k = 0; k < scores.Cols; k++)
        {
            var axis = model.Components.Row(k);
            var origin = Dot(model.Mean, axis);
            var deviation = model.SingularValues[k] / Math.Sqrt(model.TrainingRows - 1);
            for (var row = 0; row < x.Rows; row++)
            {
                var score = Dot(x.Row(row), axis) - origin;
                scores[row, k] = !whiten ? score : model.SingularValues[k] > 1e-12 * model.SingularValues.Max() ? score / deviation : 0;
            }
        }
        return scores;
    }

    public static Matrix InverseTransform(SvdPca model, Matrix scores)
    {
        if (scores.Cols != model.Components.Rows)
            throw new ArgumentException("The scores differ in number from the components.");
        var x = new Matrix(scores.Rows, model.Mean.Length);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                x[row, col] = Dot(scores.Row(row), model.Components.Column(col)) + model.Mean[col];
        }
        return x;
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
