namespace MLWorkbench.LinearRegression;

/// <summary>Factors a matrix into orthonormal columns and a triangle by reflections, and solves least squares with it.</summary>
public static class HouseholderQr
{
    /// <summary>The thin QR factorisation of a matrix that has at least as many rows as columns.</summary>
    /// <param name="a">The matrix, n by p; it is left as it is.</param>
    /// <returns>Q, n by p with orthonormal columns, and R, p by p and zero below the diagonal, with Q·R = a.</returns>
    /// <exception cref="ArgumentException">There are more columns than rows.</exception>
    public static (Matrix Q, Matrix R) Decompose(Matrix a)
    {
        throw new NotImplementedException();
    }

    /// <summary>The x with the smallest sum of squares of a·x - b.</summary>
    /// <param name="a">The matrix, with at least as many rows as columns; it is left as it is.</param>
    /// <param name="b">The right-hand side, one number for each row.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or the columns are dependent.</exception>
    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        throw new NotImplementedException();
    }
}
