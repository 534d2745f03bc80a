namespace MLWorkbench.DimensionReduction;

/// <summary>Finds the directions in which data vary most, as eigenvectors of their covariance matrix.</summary>
public static class PcaByEigenvectors
{
    /// <summary>What principal component analysis found.</summary>
    /// <param name="Mean">The mean of every column.</param>
    /// <param name="Components">One component a row, the largest variance first: unit vectors whose entry of largest magnitude is positive.</param>
    /// <param name="ExplainedVariance">The variance of the data along each component, with divisor n - 1.</param>
    /// <param name="ExplainedRatio">The share of each component in the variance of all columns together.</param>
    public sealed record PcaModel(double[] Mean, Matrix Components, double[] ExplainedVariance, double[] ExplainedRatio);

    /// <summary>Fits the leading components.</summary>
    /// <param name="x">One observation a row, at least two of them. It is not changed.</param>
    /// <param name="components">How many components, from 1 to the number of columns.</param>
    /// <exception cref="ArgumentException">There are fewer than two rows, or a number is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many components.</exception>
    public static PcaModel Fit(Matrix x, int components)
    {
        if (x.Rows < 2)
            throw new ArgumentException($"A variance needs two rows; there are {x.Rows}.", nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, x.Cols);

        var mean = Mean(x);
        var (values, vectors) = SymmetricEigen.Decompose(Covariance(x, mean));
        var total = 0.0;
        foreach (var value in values)
            total += value;

        var axes = new Matrix(components, x.Cols);
        var variances = new double[components];
        var ratios = new double[components];
        for (var component = 0; component < components; component++)
        {
            // The solver's values ascend.
            var column = x.Cols - 1 - component;
            PointUp(vectors.Column(column), axes.Row(component));
            variances[component] = values[column];
            ratios[component] = values[column] / total;
        }
        return new(mean, axes, variances, ratios);
    }

    static double[] Mean(Matrix x)
    {
        var mean = new double[x.Cols];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                mean[col] += x[row, col];
        }
        for (var col = 0; col < x.Cols; col++)
            mean[col] /= x.Rows;
        return mean;
    }

    static Matrix Covariance(Matrix x, double[] mean)
    {
        var covariance = new Matrix(x.Cols, x.Cols);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var i = 0; i < x.Cols; i++)
            {
                var offset = (x[row, i] - mean[i]) / (x.Rows - 1);
                for (var j = 0; j < x.Cols; j++)
                    covariance[i, j] += offset * (x[row, j] - mean[j]);
            }
        }
        return covariance;
    }

    // A vector and its negative are the same axis: the entry of largest magnitude decides which one is shown.
    static void PointUp(ReadOnlySpan<double> vector, Span<double> destination)
    {
        var largest = 0.0;
        foreach (var entry in vector)
        {
            if (Math.Abs(entry) > Math.Abs(largest))
                largest = entry;
        }
        for (var i = 0; i < vector.Length; i++)
            destination[i] = largest < 0 ? -vector[i] : vector[i];
    }
}
