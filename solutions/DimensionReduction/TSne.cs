namespace MLWorkbench.DimensionReduction;

/// <summary>The parts of t-SNE: who is whose neighbour, how badly an embedding shows it, and which way to move the points.</summary>
public static class TSne
{
    const double EntropyTolerance = 1e-12;
    const int MostSteps = 200;

    /// <summary>The joint probabilities p_ij of the data: Gaussian neighbours, one bandwidth a point, made symmetric.</summary>
    /// <param name="squaredDistances">The squared distance of every pair of points. The diagonal is not used.</param>
    /// <param name="perplexity">The effective number of neighbours: above 1, below the number of the other points.</param>
    /// <returns>A symmetric matrix with a diagonal of zeros; its entries sum to 1.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or a distance is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No bandwidth can give this perplexity.</exception>
    public static Matrix Affinities(Matrix squaredDistances, double perplexity)
    {
        var points = squaredDistances.Rows;
        RequireDistances(squaredDistances);
        if (!(perplexity > 1 && perplexity < points - 1))
            throw new ArgumentOutOfRangeException(nameof(perplexity), perplexity, $"It must lie between 1 and {points - 1}.");

        var shares = new Matrix(points, points);
        for (var i = 0; i < points; i++)
            FitShares(squaredDistances.Row(i), i, Math.Log(perplexity), shares.Row(i));

        var joint = new Matrix(points, points);
        for (var i = 0; i < points; i++)
        {
            for (var j = 0; j < points; j++)
                joint[i, j] = (shares[i, j] + shares[j, i]) / (2 * points);
        }
        return joint;
    }

    /// <summary>How badly the embedding shows the affinities: sum of p_ij ln(p_ij / q_ij), in nats.</summary>
    /// <param name="affinities">Joint probabilities as <see cref="Affinities"/> gives them. Where one is 0, its term is 0.</param>
    /// <param name="embedding">One point a row, in any number of dimensions.</param>
    /// <exception cref="ArgumentException">The two have different numbers of points.</exception>
    public static double KlDivergence(Matrix affinities, Matrix embedding)
    {
        var kernel = Kernel(affinities, embedding, out var total);
        var divergence = 0.0;
        for (var i = 0; i < kernel.Rows; i++)
        {
            for (var j = 0; j < kernel.Cols; j++)
            {
                if (i != j && affinities[i, j] > 0)
                    divergence += affinities[i, j] * Math.Log(affinities[i, j] * total / kernel[i, j]);
            }
        }
        return divergence;
    }

    /// <summary>The derivatives of <see cref="KlDivergence"/> by every coordinate, in the shape of the embedding.</summary>
    /// <inheritdoc cref="KlDivergence" path="/param"/>
    /// <inheritdoc cref="KlDivergence" path="/exception"/>
    public static Matrix Gradient(Matrix affinities, Matrix embedding)
    {
        var kernel = Kernel(affinities, embedding, out var total);
        var gradient = new Matrix(embedding.Rows, embedding.Cols);
        for (var i = 0; i < kernel.Rows; i++)
        {
            for (var j = 0; j < kernel.Cols; j++)
            {
                // Above 0: the points are too far apart, and descent pulls i towards j.
                var pull = 4 * (affinities[i, j] - kernel[i, j] / total) * kernel[i, j];
                for (var axis = 0; axis < embedding.Cols; axis++)
                    gradient[i, axis] += pull * (embedding[i, axis] - embedding[j, axis]);
            }
        }
        return gradient;
    }

    static void RequireDistances(Matrix squaredDistances)
    {
        if (squaredDistances.Rows != squaredDistances.Cols)
            throw new ArgumentException($"A square matrix is required, not {squaredDistances.Rows} x {squaredDistances.Cols}.", nameof(squaredDistances));
        foreach (var distance in squaredDistances.Data)
        {
            if (!double.IsFinite(distance) || distance < 0)
                throw new ArgumentException($"Squared distances are finite and not negative; one is {distance}.", nameof(squaredDistances));
        }
    }

    // Bisects the precision 1 / (2 sigma²) until the shares have the entropy; more precision, less entropy.
    static void FitShares(ReadOnlySpan<double> squaredDistances, int self, double entropy, Span<double> shares)
    {
        double precision = 1, low = 0, high = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = Share(squaredDistances, self, precision, shares) - entropy;
            if (Math.Abs(excess) <= EntropyTolerance)
                return;
            if (excess > 0)
                low = precision;
            else
                high = precision;
            precision = double.IsInfinity(high) ? 2 * precision : (low + high) / 2;
        }
    }

    // Fills in the shares for a precision and returns their entropy in nats.
    static double Share(ReadOnlySpan<double> squaredDistances, int self, double precision, Span<double> shares)
    {
        var nearest = double.PositiveInfinity;
        for (var j = 0; j < shares.Length; j++)
            nearest = j == self ? nearest : Math.Min(nearest, squaredDistances[j]);

        var sum = 0.0;
        for (var j = 0; j < shares.Length; j++)
        {
            // Counted from the nearest, or all kernels may underflow to 0.
            shares[j] = j == self ? 0 : Math.Exp(-precision * (squaredDistances[j] - nearest));
            sum += shares[j];
        }

        var entropy = 0.0;
        for (var j = 0; j < shares.Length; j++)
        {
            shares[j] /= sum;
            if (shares[j] > 0)
                entropy -= shares[j] * Math.Log(shares[j]);
        }
        return entropy;
    }

    // 1 / (1 + d²) for every pair, 0 on the diagonal; q_ij is an entry over the total.
    static Matrix Kernel(Matrix affinities, Matrix embedding, out double total)
    {
        if (affinities.Rows != embedding.Rows || affinities.Cols != embedding.Rows)
            throw new ArgumentException($"{affinities.Rows} x {affinities.Cols} affinities, but {embedding.Rows} points.", nameof(embedding));
        var kernel = new Matrix(embedding.Rows, embedding.Rows);
        total = 0;
        for (var i = 0; i < kernel.Rows; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var squaredDistance = 0.0;
                for (var axis = 0; axis < embedding.Cols; axis++)
                    squaredDistance += (embedding[i, axis] - embedding[j, axis]) * (embedding[i, axis] - embedding[j, axis]);
                kernel[i, j] = kernel[j, i] = 1 / (1 + squaredDistance);
                total += 2 * kernel[i, j];
            }
        }
        return kernel;
    }
}
