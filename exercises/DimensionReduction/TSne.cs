namespace MLWorkbench.DimensionReduction;

/// <summary>The parts of t-SNE: who is whose neighbour, how badly an embedding shows it, and which way to move the points.</summary>
public static class TSne
{
    /// <summary>The joint probabilities p_ij of the data: Gaussian neighbours, one bandwidth a point, made symmetric.</summary>
    /// <param name="squaredDistances">The squared distance of every pair of points. The diagonal is not used.</param>
    /// <param name="perplexity">The effective number of neighbours: above 1, below the number of the other points.</param>
    /// <returns>A symmetric matrix with a diagonal of zeros; its entries sum to 1.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or a distance is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No bandwidth can give this perplexity.</exception>
    public static Matrix Affinities(Matrix squaredDistances, double perplexity)
    {
        throw new NotImplementedException();
    }

    /// <summary>How badly the embedding shows the affinities: sum of p_ij ln(p_ij / q_ij), in nats.</summary>
    /// <param name="affinities">Joint probabilities as <see cref="Affinities"/> gives them. Where one is 0, its term is 0.</param>
    /// <param name="embedding">One point a row, in any number of dimensions.</param>
    /// <exception cref="ArgumentException">The two have different numbers of points.</exception>
    public static double KlDivergence(Matrix affinities, Matrix embedding)
    {
        throw new NotImplementedException();
    }

    /// <summary>The derivatives of <see cref="KlDivergence"/> by every coordinate, in the shape of the embedding.</summary>
    /// <inheritdoc cref="KlDivergence" path="/param"/>
    /// <inheritdoc cref="KlDivergence" path="/exception"/>
    public static Matrix Gradient(Matrix affinities, Matrix embedding)
    {
        throw new NotImplementedException();
    }
}
