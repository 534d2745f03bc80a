namespace MLWorkbench.DimensionReduction;

/// <summary>Newton's method on the logarithm of the precision, divergence as cross entropy, gradient as a graph Laplacian.</summary>
public static class TSne
{
    public static Matrix Affinities(Matrix squaredDistances, double perplexity)
    {
        var n = squaredDistances.Rows;
        if (squaredDistances.Cols != n || squaredDistances.Data.ToArray().Any(distance => !(distance >= 0 && distance < double.PositiveInfinity)))
            throw new ArgumentException("Finite squared distances are required.", nameof(squaredDistances));
        if (!(perplexity > 1) || perplexity >= n - 1)
            throw new ArgumentOutOfRangeException(nameof(perplexity));
        var joint = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            var others = Enumerable.Range(0, n).Where(j => j != i).ToArray();
            var shares = Shares([.. others.Select(j => squaredDistances[i, j])], Math.Log2(perplexity));
            for (var k = 0; k < others.Length; k++)
            {
                joint[i, others[k]] += shares[k] / n / 2;
                joint[others[k], i] += shares[k] / n / 2;
            }
        }
        return joint;
    }

    public static double KlDivergence(Matrix affinities, Matrix embedding)
    {
        var kernel = Kernel(affinities, embedding);
        double entropy = 0, cross = 0;
        foreach (var (i, j) in Pairs(embedding.Rows))
        {
            var p = 2 * affinities[i, j];
            entropy -= p == 0 ? 0 : p * Math.Log(p / 2);
            cross -= p * Math.Log(kernel[i, j]);
        }
        return cross + Math.Log(2 * Pairs(embedding.Rows).Sum(pair => kernel[pair.I, pair.J])) - entropy;
    }

    // 4 (D - W) Y with the weights W = (P - Q) ∘ kernel and the row sums D.
    public static Matrix Gradient(Matrix affinities, Matrix embedding)
    {
        var kernel = Kernel(affinities, embedding);
        var total = 2 * Pairs(embedding.Rows).Sum(pair => kernel[pair.I, pair.J]);
        var gradient = new Matrix(embedding.Rows, embedding.Cols);
        for (var i = 0; i < embedding.Rows; i++)
        {
            var degree = 0.0;
            for (var j = 0; j < embedding.Rows; j++)
            {
                if (j == i)
                    continue;
                var weight = (affinities[i, j] - kernel[i, j] / total) * kernel[i, j];
                degree += weight;
                for (var axis = 0; axis < embedding.Cols; axis++)
                    gradient[i, axis] -= 4 * weight * embedding[j, axis];
            }
            for (var axis = 0; axis < embedding.Cols; axis++)
                gradient[i, axis] += 4 * degree * embedding[i, axis];
        }
        return gradient;
    }

    static double[] Shares(double[] squaredDistances, double bits)
    {
        var nearest = squaredDistances.Min();
        var offsets = Array.ConvertAll(squaredDistances, distance => distance - nearest);
        var spread = offsets.Max();
        if (spread == 0)
            return Array.ConvertAll(offsets, _ => 1.0 / offsets.Length);
        double low = Math.Log(1e-10 / spread), high = Math.Log(1e12 / spread), position = (low + high) / 2;
        var shares = new double[offsets.Length];
        for (var step = 0; step < 100; step++)
        {
            var precision = Math.Exp(position);
            var kernels = Array.ConvertAll(offsets, offset => Math.Exp(-precision * offset));
            var sum = kernels.Sum();
            shares = Array.ConvertAll(kernels, kernel => kernel / sum);
            var mean = shares.Zip(offsets, (share, offset) => share * offset).Sum();
            var entropy = (Math.Log(sum) + precision * mean) / Math.Log(2);
            if (Math.Abs(entropy - bits) < 1e-5)
                break;
            (low, high) = entropy > bits ? (position, high) : (low, position);
            var slope = -precision * precision * shares.Zip(offsets, (share, offset) => share * (offset - mean) * (offset - mean)).Sum() / Math.Log(2);
            var next = position - (entropy - bits) / slope;
            position = next > low && next < high ? next : (low + high) / 2;
        }
        return shares;
    }

    static Matrix Kernel(Matrix affinities, Matrix embedding)
    {
        if (affinities.Rows != embedding.Rows)
            throw new ArgumentException("Each point needs a row of affinities.");
        var kernel = new Matrix(embedding.Rows, embedding.Rows);
        foreach (var (i, j) in Pairs(embedding.Rows))
            kernel[i, j] = kernel[j, i] = 1 / (1 + embedding.Row(i).ToArray().Zip(embedding.Row(j).ToArray(), (a, b) => Math.Pow(a - b, 2)).Sum());
        return kernel;
    }

    static IEnumerable<(int I, int J)> Pairs(int n) =>
        from i in Enumerable.Range(0, n) from j in Enumerable.Range(i + 1, n - i - 1) select (i, j);
}
