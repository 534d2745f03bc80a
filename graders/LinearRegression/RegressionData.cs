using MathNet.Numerics.LinearAlgebra;

namespace MLWorkbench.LinearRegression;

/// <summary>The tables on which this track is graded. Every call gives fresh ones: a matrix can be changed by whoever holds it.</summary>
static class RegressionData
{
    /// <summary>Iris: sepal width, petal length and petal width, from which the sepal length is predicted.</summary>
    public static Matrix IrisPredictors
    {
        get
        {
            var iris = Iris.Load();
            return FromColumns(iris.SepalWidth, iris.PetalLength, iris.PetalWidth);
        }
    }

    public static double[] SepalLength => Iris.Load().SepalLength;

    /// <summary>Diabetes: ten raw columns of very different scale.</summary>
    public static Matrix DiabetesPredictors => Diabetes.Load().Features;

    public static double[] Progression => Diabetes.Load().Progression;

    public static Matrix FromColumns(params double[][] columns) =>
        Matrix.FromRows([.. Enumerable.Range(0, columns[0].Length).Select(row => Array.ConvertAll(columns, column => column[row]))]);

    public static Matrix WithOnes(Matrix x) =>
        Matrix.FromRows([.. Enumerable.Range(0, x.Rows).Select(row => (double[])[1, .. x.Row(row)])]);

    /// <summary>Every column minus its mean, divided by its population standard deviation.</summary>
    public static Matrix Standardised(Matrix x) => FromColumns([.. Enumerable.Range(0, x.Cols).Select(col => Standardised(x.Column(col)))]);

    /// <summary>Numbers from -1 to 1 with few digits, which look well in a failure.</summary>
    public static Matrix RandomTable(Random random, int rows, int cols) =>
        Matrix.FromRows([.. Enumerable.Range(0, rows).Select(_ => RandomColumn(random, cols))]);

    public static double[] RandomColumn(Random random, int rows) => [.. Enumerable.Range(0, rows).Select(_ => random.Next(-64, 65) / 64.0)];

    /// <summary>Entries 1 / (i + j + 1), counted from 0: symmetric, regular, and nearly singular from a dozen columns on.</summary>
    public static Matrix Hilbert(int size) => Square(size, (i, j) => 1.0 / (i + j + 1));

    public static Matrix Identity(int size) => Square(size, (i, j) => i == j ? 1 : 0);

    public static Matrix<double> Dense(Matrix matrix) => Matrix<double>.Build.Dense(matrix.Rows, matrix.Cols, (row, col) => matrix[row, col]);

    public static Vector<double> Dense(double[] vector) => Vector<double>.Build.DenseOfArray(vector);

    /// <summary>Refuses answers that leave the linear algebra to what other tracks are given.</summary>
    public static Calls NoDecomposition(string reason) => Calls.No(typeof(ThinSvd)).Nor(typeof(SymmetricEigen)).Because(reason);

    static Matrix Square(int size, Func<int, int, double> entry) =>
        Matrix.FromRows([.. Enumerable.Range(0, size).Select(i => (double[])[.. Enumerable.Range(0, size).Select(j => entry(i, j))])]);

    static double[] Standardised(double[] column)
    {
        var mean = column.Average();
        var deviation = Math.Sqrt(column.Average(value => (value - mean) * (value - mean)));
        return Array.ConvertAll(column, value => (value - mean) / deviation);
    }
}
