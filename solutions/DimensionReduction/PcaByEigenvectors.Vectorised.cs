using System.Numerics;
using MLWorkbench.Kernels;

namespace MLWorkbench.DimensionReduction;

/// <summary><see cref="PcaByEigenvectors"/> with the covariances from one pass over the rows, on all cores.</summary>
public static class VectorisedPcaByEigenvectors
{
    const int RowsOfCentre = 256;

    /// <summary>Fits the leading components.</summary>
    /// <param name="x">One observation a row, at least two of them. It is not changed.</param>
    /// <param name="components">How many components, from 1 to the number of columns.</param>
    public static PcaByEigenvectors.PcaModel Fit(Matrix x, int components)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rows < 2)
            throw new ArgumentException($"A variance needs two rows; there are {x.Rows}.", nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, x.Cols);

        var (mean, covariance) = Moments(x);
        var (values, vectors) = CovarianceEigen.Decompose(covariance);
        var total = values.Sum();
        var axes = new Matrix(components, x.Cols);
        var variances = new double[components];
        for (var component = 0; component < components; component++)
        {
            PointUp(vectors.Row(component), axes.Row(component));
            variances[component] = values[component];
        }
        return new(mean, axes, variances, Array.ConvertAll(variances, variance => variance / total));
    }

    // Products of deviations from any centre c give the covariances: the sum of (x - c)(x - c)' less n (mean - c)(mean - c)'. A centre amid the data keeps
    // the digits that raw products would lose.
    static (double[] Mean, Matrix Covariance) Moments(Matrix x)
    {
        var centre = Centre(x);
        var sums = Gram.Of(x, x.Rows, x.Cols + 1, (from, to, stride, rows, _) =>
        {
            for (var row = from; row < to; row++)
            {
                var line = rows.AsSpan((row - from) * stride, x.Cols + 1);
                line[0] = 1;
                Subtract(x.Row(row), centre, line[1..]);
            }
        });

        var mean = new double[x.Cols];
        var covariance = new Matrix(x.Cols, x.Cols);
        for (var i = 0; i < x.Cols; i++)
        {
            mean[i] = centre[i] + sums[0, i + 1] / x.Rows;
            for (var j = 0; j < x.Cols; j++)
                covariance[i, j] = (sums[i + 1, j + 1] - sums[0, i + 1] * (sums[0, j + 1] / x.Rows)) / (x.Rows - 1);
        }
        return (mean, covariance);
    }

    // The mean of some rows from all over the data.
    static double[] Centre(Matrix x)
    {
        var step = Math.Max(1, x.Rows / RowsOfCentre);
        var centre = new double[x.Cols];
        var rows = 0;
        for (var row = 0; row < x.Rows; row += step)
        {
            rows++;
            for (var col = 0; col < x.Cols; col++)
                centre[col] += x[row, col];
        }
        return Array.ConvertAll(centre, sum => sum / rows);
    }

    static void Subtract(ReadOnlySpan<double> row, ReadOnlySpan<double> centre, Span<double> destination)
    {
        var col = 0;
        for (; col + Vector<double>.Count <= row.Length; col += Vector<double>.Count)
            (new Vector<double>(row[col..]) - new Vector<double>(centre[col..])).CopyTo(destination[col..]);
        for (; col < row.Length; col++)
            destination[col] = row[col] - centre[col];
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
