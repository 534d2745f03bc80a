namespace MLWorkbench.Clustering;

/// <summary>Groups rows around centroids by Lloyd's iterations.</summary>
public static class KMeans
{
    /// <summary>Assigns all rows to their nearest centroids, moves every centroid to the mean of its rows, and repeats until the labels settle.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="initialCentroids">Where the centroids start, one a row; left as it is.</param>
    /// <param name="maxIterations">The most iterations to make.</param>
    /// <returns>
    /// The centroids, the nearest centroid of each row, the sum of squared distances between the two, and the number of
    /// iterations, the last one included that changed no label.
    /// </returns>
    public static KMeansResult Fit(Matrix x, Matrix initialCentroids, int maxIterations = 300)
    {
        Require(x, initialCentroids);
        var centroids = initialCentroids.Copy();
        var labels = new int[x.Rows];
        Array.Fill(labels, -1); // no cluster yet: the first assignment is a change in every row

        var iterations = 0;
        while (iterations < maxIterations)
        {
            iterations++;
            if (!Assign(x, centroids, labels))
                break;
            Move(x, labels, centroids);
        }

        // When the iterations ran out, the centroids have moved since the labels were given.
        Assign(x, centroids, labels);
        return new(centroids, labels, Inertia(x, centroids, labels), iterations);
    }

    // Says whether any label changed.
    static bool Assign(Matrix x, Matrix centroids, int[] labels)
    {
        var changed = false;
        for (var row = 0; row < x.Rows; row++)
        {
            var nearest = 0;
            var least = double.PositiveInfinity;
            for (var cluster = 0; cluster < centroids.Rows; cluster++)
            {
                var distance = SquaredDistance(x.Row(row), centroids.Row(cluster));
                if (distance < least)
                    (nearest, least) = (cluster, distance);
            }
            changed |= labels[row] != nearest;
            labels[row] = nearest;
        }
        return changed;
    }

    static void Move(Matrix x, int[] labels, Matrix centroids)
    {
        var sums = new Matrix(centroids.Rows, centroids.Cols);
        var sizes = new int[centroids.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            sizes[labels[row]]++;
            for (var col = 0; col < x.Cols; col++)
                sums[labels[row], col] += x[row, col];
        }
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            if (sizes[cluster] == 0)
                continue; // nothing to average: the centroid stays
            for (var col = 0; col < x.Cols; col++)
                centroids[cluster, col] = sums[cluster, col] / sizes[cluster];
        }
    }

    static double Inertia(Matrix x, Matrix centroids, int[] labels)
    {
        var inertia = 0.0;
        for (var row = 0; row < x.Rows; row++)
            inertia += SquaredDistance(x.Row(row), centroids.Row(labels[row]));
        return inertia;
    }

    static double SquaredDistance(ReadOnlySpan<double> point, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
            sum += (point[i] - other[i]) * (point[i] - other[i]);
        return sum;
    }

    static void Require(Matrix x, Matrix centroids)
    {
        if (centroids.Rows == 0)
            throw new ArgumentException("At least one centroid is needed.", nameof(centroids));
        if (x.Cols != centroids.Cols)
            throw new ArgumentException($"The rows have {x.Cols} columns, but the centroids {centroids.Cols}.", nameof(centroids));
        RequireFinite(x, nameof(x));
        RequireFinite(centroids, nameof(centroids));
    }

    // One NaN would spread to the centroid of its cluster, and from there to every distance.
    static void RequireFinite(Matrix table, string name)
    {
        foreach (var value in table.Data)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"Every number must be finite, but one is {value}.", name);
        }
    }
}
