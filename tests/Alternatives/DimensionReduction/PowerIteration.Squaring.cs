namespace MLWorkbench.DimensionReduction;

/// <summary>Squares the matrix in place of multiplying a vector: k squarings are 2^k steps.</summary>
public static class PowerIteration
{
    public static (double Value, double[] Vector)[] TopEigenpairs(Matrix symmetric, int count, Random rng, double tolerance = 1e-12)
    {
        var size = symmetric.Rows;
        if (symmetric.Cols != size)
            throw new ArgumentException("The matrix is not square.");
        if (count < 1 || count > size)
            throw new ArgumentOutOfRangeException(nameof(count));
        var rest = new double[size, size];
        var scale = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                rest[i, j] = symmetric[i, j];
                scale = double.IsFinite(rest[i, j]) ? Math.Max(scale, Math.Abs(rest[i, j])) : throw new ArgumentException("Not finite.");
            }
        }

        var pairs = new (double Value, double[] Vector)[count];
        for (var found = 0; found < count; found++)
        {
            var v = new double[size];
            for (var i = 0; i < size; i++)
                v[i] = 2 * rng.NextDouble() - 1;
            v = Unit(Orthogonal(Unit(Orthogonal(v, pairs[..found])), pairs[..found]));
            var power = (double[,])rest.Clone();
            var largest = Largest(power);
            for (var squaring = 0; squaring < 14 && largest > 1e-12 * scale; squaring++)
                power = Square(power, Largest(power));
            if (largest > 1e-12 * scale)
                v = Unit(Times(power, v));
            var image = Times(rest, v);
            var value = Dot(v, image);
            for (var i = 0; i < size; i++)
            {
                if (Math.Abs(image[i] - value * v[i]) > 1e-9 * scale)
                    throw new InvalidOperationException("Two eigenvalues are equally large and opposite.");
            }
            pairs[found] = (value, v);
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    rest[i, j] -= value * v[i] * v[j];
            }
        }
        return pairs;
    }

    static double[,] Square(double[,] matrix, double scale)
    {
        var size = matrix.GetLength(0);
        var square = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < size; k++)
            {
                for (var j = 0; j < size; j++)
                    square[i, j] += matrix[i, k] / scale * (matrix[k, j] / scale);
            }
        }
        return square;
    }

    static double Largest(double[,] matrix) => matrix.Cast<double>().Max(Math.Abs);

    static double[] Orthogonal(double[] v, (double Value, double[] Vector)[] pairs)
    {
        foreach (var (_, vector) in pairs)
            v = [.. v.Zip(vector, (a, b) => a - Dot(v, vector) * b)];
        return v;
    }

    static double[] Unit(double[] v) => [.. v.Select(entry => entry / Math.Sqrt(Dot(v, v)))];

    static double[] Times(double[,] matrix, double[] v) =>
        [.. Enumerable.Range(0, v.Length).Select(i => Enumerable.Range(0, v.Length).Sum(j => matrix[i, j] * v[j]))];

    static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
