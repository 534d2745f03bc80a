namespace MLWorkbench.DimensionReduction;

/// <summary>Keeps the matrix, projects what was found out of the vector in every step, and stops on the residual.</summary>
public static class PowerIteration
{
    public static (double Value, double[] Vector)[] TopEigenpairs(Matrix symmetric, int count, Random rng, double tolerance = 1e-12)
    {
        var size = symmetric.Rows;
        if (symmetric.Cols != size || symmetric.Data.ToArray().Any(entry => !double.IsFinite(entry)))
            throw new ArgumentException("A square matrix of finite numbers is required.", nameof(symmetric));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, size);
        var scale = symmetric.Data.ToArray().Max(Math.Abs);

        var pairs = new List<(double Value, double[] Vector)>();
        while (pairs.Count < count)
        {
            var v = Project(Enumerable.Range(0, size).Select(_ => Math.Log(1 - rng.NextDouble()) + 1).ToArray(), pairs);
            var settled = false;
            for (var step = 0; step < 50_000 && !settled; step++)
            {
                var length = Math.Sqrt(Dot(v, v));
                v = Project([.. v.Select(entry => entry / length)], pairs);
                var product = Project(Times(symmetric, v), pairs);
                var value = Dot(v, product) / Dot(v, v);
                settled = Enumerable.Range(0, size).Max(i => Math.Abs(product[i] - value * v[i])) <= tolerance * scale;
                if (settled)
                    pairs.Add((value, v));
                v = product;
            }
            if (!settled)
                throw new InvalidOperationException("The residual stays large.");
        }
        return [.. pairs];
    }

    static double[] Project(double[] vector, List<(double Value, double[] Vector)> pairs)
    {
        foreach (var (_, found) in pairs)
        {
            var along = Dot(vector, found);
            vector = [.. vector.Zip(found, (x, y) => x - along * y)];
        }
        return vector;
    }

    static double[] Times(Matrix matrix, double[] vector) =>
        [.. Enumerable.Range(0, matrix.Rows).Select(row => Dot(matrix.Row(row).ToArray(), vector))];

    static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
