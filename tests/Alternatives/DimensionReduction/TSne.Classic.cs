namespace MLWorkbench.DimensionReduction;

/// <summary>As in the widespread scripts: fifty tries from precision 1, an entropy good to 1e-5, matrices for everything.</summary>
public static class TSne
{
    public static Matrix Affinities(Matrix squaredDistances, double perplexity)
    {
        var n = squaredDistances.Rows;
        ArgumentOutOfRangeException.ThrowIfNotEqual(squaredDistances.Cols, n);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(perplexity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(perplexity, n - 1);
        foreach (var distance in squaredDistances.Data)
        {
            if (double.IsNaN(distance) || double.IsInfinity(distance) || distance < 0)
                throw new ArgumentException("A distance is missing.");
        }
        var rows = Enumerable.Range(0, n).Select(i => Row(squaredDistances, i, Math.Log(perplexity))).ToArray();
        var total = rows.Sum(row => row.Sum()) * 2;
        var joint = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                joint[i, j] = (rows[i][j] + rows[j][i]) / total;
        }
        return joint;
    }

    public static double KlDivergence(Matrix affinities, Matrix embedding)
    {
        var similarities = Similarities(affinities, embedding, out _);
        return affinities.Data.ToArray().Zip(similarities.Data.ToArray(), (p, q) => p == 0 ? 0 : p * (Math.Log(p) - Math.Log(q))).Sum();
    }

    public static Matrix Gradient(Matrix affinities, Matrix embedding)
    {
        var similarities = Similarities(affinities, embedding, out var kernels);
        var gradient = new Matrix(embedding.Rows, embedding.Cols);
        // Each unordered pair once: its pull on j is that on i, reversed.
        for (var i = 0; i < embedding.Rows; i++)
        {
            for (var j = i + 1; j < embedding.Rows; j++)
            {
                for (var axis = 0; axis < embedding.Cols; axis++)
                {
                    var pull = (affinities[i, j] - similarities[i, j]) * kernels[i, j] * (embedding[i, axis] - embedding[j, axis]);
                    gradient[i, axis] += 4 * pull;
                    gradient[j, axis] -= 4 * pull;
                }
            }
        }
        return gradient;
    }

    static double[] Row(Matrix squaredDistances, int i, double target)
    {
        double beta = 1, lower = double.NegativeInfinity, upper = double.PositiveInfinity;
        var shares = new double[squaredDistances.Cols];
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var smallest = Enumerable.Range(0, shares.Length).Where(j => j != i).Min(j => squaredDistances[i, j]);
            for (var j = 0; j < shares.Length; j++)
                shares[j] = i == j ? 0 : Math.Exp((smallest - squaredDistances[i, j]) * beta);
            var sum = shares.Sum();
            var entropy = Math.Log(sum) + beta * Enumerable.Range(0, shares.Length).Sum(j => (squaredDistances[i, j] - smallest) * shares[j]) / sum;
            shares = Array.ConvertAll(shares, share => share / sum);
            if (Math.Abs(entropy - target) < 1e-5)
                break;
            if (entropy > target)
            {
                lower = beta;
                beta = double.IsInfinity(upper) ? beta * 2 : (beta + upper) / 2;
            }
            else
            {
                upper = beta;
                beta = double.IsInfinity(lower) ? beta / 2 : (beta + lower) / 2;
            }
        }
        return shares;
    }

    static Matrix Similarities(Matrix affinities, Matrix embedding, out Matrix kernels)
    {
        var n = embedding.Rows;
        if (affinities.Rows != n)
            throw new ArgumentException("The numbers of points differ.");
        // |a - b|² = |a|² + |b|² - 2 a·b
        kernels = new Matrix(n, n);
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                double a = 0, b = 0, ab = 0;
                for (var axis = 0; axis < embedding.Cols; axis++)
                {
                    a += embedding[i, axis] * embedding[i, axis];
                    b += embedding[j, axis] * embedding[j, axis];
                    ab += embedding[i, axis] * embedding[j, axis];
                }
                kernels[i, j] = i == j ? 0 : 1 / (1 + a + b - 2 * ab);
                sum += kernels[i, j];
            }
        }
        var similarities = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                similarities[i, j] = kernels[i, j] / sum;
        }
        return similarities;
    }
}
