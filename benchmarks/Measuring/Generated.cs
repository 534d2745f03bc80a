namespace MLWorkbench.Benchmarks;

/// <summary>Data that are the same on every machine, by a fixed seed.</summary>
public static class Generated
{
    /// <summary>Numbers with mean 0 and standard deviation 1.</summary>
    public static double[] Normal(int count, int seed)
    {
        var numbers = new double[count];
        FillNormal(numbers, new Random(seed));
        return numbers;
    }

    /// <summary>A matrix of such numbers.</summary>
    public static Matrix NormalMatrix(int rows, int cols, int seed)
    {
        var matrix = new Matrix(rows, cols);
        var random = new Random(seed);
        for (var row = 0; row < rows; row++)
            FillNormal(matrix.Row(row), random);
        return matrix;
    }

    /// <summary>Labels that are positive with one probability.</summary>
    public static bool[] Labels(int count, double share, int seed)
    {
        var random = new Random(seed);
        var labels = new bool[count];
        for (var i = 0; i < count; i++)
            labels[i] = random.NextDouble() < share;
        return labels;
    }

    // Box and Muller: two uniform numbers give two normal ones.
    static void FillNormal(Span<double> numbers, Random random)
    {
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * random.NextDouble());
            numbers[i] = radius * cosine;
            if (i + 1 < numbers.Length)
                numbers[i + 1] = radius * sine;
        }
    }
}
