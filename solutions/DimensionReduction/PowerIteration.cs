namespace MLWorkbench.DimensionReduction;

/// <summary>Finds the leading eigenvalues of a symmetric matrix with nothing but products of a matrix and a vector.</summary>
public static class PowerIteration
{
    const int MostSteps = 100_000;
    const double Noise = 1e-12;

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
        if (symmetric.Rows != symmetric.Cols)
            throw new ArgumentException($"A square matrix is required, not {symmetric.Rows} x {symmetric.Cols}.", nameof(symmetric));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, symmetric.Rows);
        foreach (var entry in symmetric.Data)
        {
            if (!double.IsFinite(entry))
                throw new ArgumentException($"Finite entries are required, not {entry}.", nameof(symmetric));
        }

        var noise = Noise * LargestEntry(symmetric);
        var rest = symmetric.Copy();
        var pairs = new (double Value, double[] Vector)[count];
        for (var found = 0; found < count; found++)
        {
            var start = Start(pairs.AsSpan(0, found), symmetric.Rows, rng);
            var (value, vector) = Settle(rest, start, tolerance, noise);
            pairs[found] = (value, vector);
            Deflate(rest, value, vector);
        }
        return pairs;
    }

    // A random unit vector, orthogonal to those already found: where only zero eigenvalues are left, it is the answer.
    static double[] Start(ReadOnlySpan<(double Value, double[] Vector)> found, int length, Random rng)
    {
        var start = new double[length];
        for (var i = 0; i < length; i++)
            start[i] = rng.NextDouble() - 0.5;
        // Twice: one round leaves a residue where most of the start lies along what was found.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (_, vector) in found)
            {
                var along = Dot(start, vector);
                for (var i = 0; i < length; i++)
                    start[i] -= along * vector[i];
            }
            var norm = Math.Sqrt(Dot(start, start));
            for (var i = 0; i < length; i++)
                start[i] /= norm;
        }
        return start;
    }

    static (double Value, double[] Vector) Settle(Matrix matrix, double[] vector, double tolerance, double noise)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var product = Product(matrix, vector);
            var value = Dot(vector, product);
            var norm = Math.Sqrt(Dot(product, product));
            if (norm <= noise)
                return (0, vector);

            // A negative eigenvalue turns the vector round in every step: compare after turning it back.
            if (value < 0)
                norm = -norm;
            var change = 0.0;
            for (var i = 0; i < vector.Length; i++)
            {
                product[i] /= norm;
                change = Math.Max(change, Math.Abs(product[i] - vector[i]));
            }
            vector = product;
            if (change <= tolerance)
                return (value, vector);
        }
        throw new InvalidOperationException(
            $"The vector still changes after {MostSteps} steps: are there eigenvalues of equal magnitude and opposite sign?");
    }

    static void Deflate(Matrix matrix, double value, double[] vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                matrix[i, j] -= value * vector[i] * vector[j];
        }
    }

    static double LargestEntry(Matrix matrix)
    {
        var largest = 0.0;
        foreach (var entry in matrix.Data)
            largest = Math.Max(largest, Math.Abs(entry));
        return largest;
    }

    static double[] Product(Matrix matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < product.Length; i++)
            product[i] = Dot(matrix.Row(i), vector);
        return product;
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
