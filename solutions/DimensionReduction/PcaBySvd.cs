namespace MLWorkbench.DimensionReduction;

/// <summary>Projects data on their principal components and back, by the singular value decomposition of the centred data.</summary>
public static class PcaBySvd
{
    const double Negligible = 1e-12;

    /// <summary>What was learnt from the training data.</summary>
    /// <param name="Mean">The mean of every column.</param>
    /// <param name="Components">One component a row, in the order of the singular values; the sign of a row is arbitrary.</param>
    /// <param name="SingularValues">The largest singular values of the centred data, largest first.</param>
    /// <param name="TrainingRows">The number of rows of the training data.</param>
    public sealed record SvdPca(double[] Mean, Matrix Components, double[] SingularValues, int TrainingRows);

    /// <summary>Learns mean and components from training data.</summary>
    /// <param name="x">One observation a row, at least two of them. It is not changed.</param>
    /// <param name="components">How many components, from 1 to the number of rows or columns, whichever is smaller.</param>
    /// <exception cref="ArgumentException">There are fewer than two rows, or a number is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many components.</exception>
    public static SvdPca Fit(Matrix x, int components)
    {
        if (x.Rows < 2)
            throw new ArgumentException($"Two rows are required; there are {x.Rows}.", nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, Math.Min(x.Rows, x.Cols));

        var mean = new double[x.Cols];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                mean[col] += x[row, col] / x.Rows;
        }
        var (_, singularValues, v) = ThinSvd.Decompose(Centred(x, mean));

        var axes = new Matrix(components, x.Cols);
        for (var component = 0; component < components; component++)
            v.Column(component).CopyTo(axes.Row(component));
        return new(mean, axes, singularValues[..components], x.Rows);
    }

    /// <summary>The scores of rows, old or new: their coordinates along the components, seen from the training mean.</summary>
    /// <param name="model">What <see cref="Fit"/> learnt.</param>
    /// <param name="x">One observation a row, with the columns of the training data.</param>
    /// <param name="whiten">Whether scores are divided by the standard deviation of their component in the training data.</param>
    /// <returns>One row of scores for each row. A whitened score is 0 where the component has no variance.</returns>
    /// <exception cref="ArgumentException">The number of columns is another one.</exception>
    public static Matrix Transform(SvdPca model, Matrix x, bool whiten = false)
    {
        if (x.Cols != model.Mean.Length)
            throw new ArgumentException($"The model has {model.Mean.Length} columns, the rows have {x.Cols}.", nameof(x));

        var centred = Centred(x, model.Mean);
        var scores = new Matrix(x.Rows, model.Components.Rows);
        for (var component = 0; component < scores.Cols; component++)
        {
            var scale = whiten ? Whitening(model, component) : 1;
            for (var row = 0; row < x.Rows; row++)
                scores[row, component] = scale * Dot(centred.Row(row), model.Components.Row(component));
        }
        return scores;
    }

    /// <summary>The rows that scores stand for: exact with all components, the nearest ones in their plane with fewer.</summary>
    /// <param name="model">What <see cref="Fit"/> learnt.</param>
    /// <param name="scores">Scores as <see cref="Transform"/> gives them without whitening.</param>
    /// <exception cref="ArgumentException">There is not one score for each component.</exception>
    public static Matrix InverseTransform(SvdPca model, Matrix scores)
    {
        if (scores.Cols != model.Components.Rows)
            throw new ArgumentException($"The model has {model.Components.Rows} components, the rows have {scores.Cols} scores.", nameof(scores));

        var x = new Matrix(scores.Rows, model.Mean.Length);
        for (var row = 0; row < x.Rows; row++)
        {
            model.Mean.CopyTo(x.Row(row));
            for (var component = 0; component < scores.Cols; component++)
            {
                for (var col = 0; col < x.Cols; col++)
                    x[row, col] += scores[row, component] * model.Components[component, col];
            }
        }
        return x;
    }

    static Matrix Centred(Matrix x, double[] mean)
    {
        var centred = x.Copy();
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                centred[row, col] -= mean[col];
        }
        return centred;
    }

    // One over the standard deviation s / sqrt(n - 1) of the training scores.
    static double Whitening(SvdPca model, int component)
    {
        var singularValue = model.SingularValues[component];
        return singularValue <= Negligible * model.SingularValues[0] ? 0 : Math.Sqrt(model.TrainingRows - 1) / singularValue;
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
