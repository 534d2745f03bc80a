namespace MLWorkbench.DimensionReduction;

/// <summary>Finds the leading eigenvalues of a symmetric matrix with nothing but products of a matrix and a vector.</summary>
public static class PowerIteration
{
    /// <summary>The eigenpairs with the largest eigenvalues in magnitude, largest first.</summary>
    /// <param name="symmetric">A symmetric matrix of finite numbers. It is not changed.</param>
    /// <param name="count">How many pairs, from 1 to the number of rows.</param>
    /// <param name="rng">Where the starting vectors come from.</param>
    /// <param name="tolerance">A vector has settled when no entry changes by more than this in a step, up to a sign common to all entries.</param>
    /// <returns>Each eigenvalue with its sign, and a vector of length 1; the sign of the vector is arbitrary.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or has an entry that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many eigenpairs.</exception>
    /// <exception cref="InvalidOperationException">A vector does not settle.</exception>
    public static (double Value, double[] Vector)[] TopEigenpairs(Matrix symmetric, int count, Random rng, double tolerance = 1e-12)
    {
        throw new NotImplementedException();
    }
}
