namespace MLWorkbench.LinearRegression;

/// <summary>Multiplies whole n-by-n reflections, and solves with Q'b; nothing below the diagonal is tidied up.</summary>
public static class HouseholderQr
{
    public static (Matrix Q, Matrix R) Decompose(Matrix a)
    {
        var (n, p) = (a.Rows, a.Cols);
        if (n < p)
            throw new ArgumentException("Wide.");
        var (q, r) = (Identity(n), a.Copy());
        for (var k = 0; k < p; k++)
        {
            var v = r.Column(k);
            Array.Clear(v, 0, k);
            var norm = Math.Sqrt(v.Sum(value => value * value));
            if (norm == 0)
                continue;
            v[k] -= v[k] >= 0 ? -norm : norm;
            var square = v.Sum(value => value * value);
            var reflection = Identity(n);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    reflection[i, j] -= 2 * v[i] * v[j] / square;
            }
            (q, r) = (Product(q, reflection), Product(reflection, r));
        }
        return (Part(q, n, p), Part(r, p, p));
    }

    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        if (a.Rows != b.Length)
            throw new ArgumentException("Lengths differ.");
        var (q, r) = Decompose(a);
        var x = new double[a.Cols];
        var largest = Enumerable.Range(0, a.Cols).Max(k => Math.Abs(r[k, k]));
        for (var k = a.Cols - 1; k >= 0; k--)
        {
            if (Math.Abs(r[k, k]) <= 1e-13 * largest)
                throw new ArgumentException("Dependent.");
            for (var i = 0; i < a.Rows; i++)
                x[k] += q[i, k] * b[i];
            for (var j = k + 1; j < a.Cols; j++)
                x[k] -= r[k, j] * x[j];
            x[k] /= r[k, k];
        }
        return x;
    }

    static Matrix Identity(int size)
    {
        var identity = new Matrix(size, size);
        for (var i = 0; i < size; i++)
            identity[i, i] = 1;
        return identity;
    }

    static Matrix Product(Matrix a, Matrix b)
    {
        var product = new Matrix(a.Rows, b.Cols);
        for (var i = 0; i < a.Rows; i++)
        {
            for (var j = 0; j < b.Cols; j++)
            {
                for (var k = 0; k < a.Cols; k++)
                    product[i, j] += a[i, k] * b[k, j];
            }
        }
        return product;
    }

    static Matrix Part(Matrix whole, int rows, int cols)
    {
        var part = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
            whole.Row(row)[..cols].CopyTo(part.Row(row));
        return part;
    }
}
