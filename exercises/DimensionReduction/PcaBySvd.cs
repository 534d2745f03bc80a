namespace MLWorkbench.DimensionReduction;

/// <summary>Projects data on their principal components and back, by the singular value decomposition of the centred data.</summary>
public static class PcaBySvd
{
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
        throw new NotImplementedException();
    }

    /// <summary>The scores of rows, old or new: their coordinates along the components, seen from the training mean.</summary>
    /// <param name="model">What <see cref="Fit"/> learnt.</param>
    /// <param name="x">One observation a row, with the columns of the training data.</param>
    /// <param name="whiten">Whether scores are divided by the standard deviation of their component in the training data.</param>
    /// <returns>One row of scores for each row. A whitened score is 0 where the component has no variance.</returns>
    /// <exception cref="ArgumentException">The number of columns is another one.</exception>
    public static Matrix Transform(SvdPca model, Matrix x, bool whiten = false)
    {
        throw new NotImplementedException();
    }

    /// <summary>The rows that scores stand for: exact with all components, the nearest ones in their plane with fewer.</summary>
    /// <param name="model">What <see cref="Fit"/> learnt.</param>
    /// <param name="scores">Scores as <see cref="Transform"/> gives them without whitening.</param>
    /// <exception cref="ArgumentException">There is not one score for each component.</exception>
    public static Matrix InverseTransform(SvdPca model, Matrix scores)
    {
        throw new NotImplementedException();
    }
}
