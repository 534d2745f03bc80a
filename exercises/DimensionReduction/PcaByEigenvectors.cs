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
        throw new NotImplementedException();
    }
}
