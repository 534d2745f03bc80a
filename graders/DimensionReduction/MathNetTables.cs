using MathNet.Numerics.LinearAlgebra;

namespace MLWorkbench.DimensionReduction;

/// <summary>Tables as MathNet sees them, and what its algebra makes of them.</summary>
static class MathNetTables
{
    public static Matrix<double> Dense(Matrix matrix) =>
        Matrix<double>.Build.DenseOfRowMajor(matrix.Rows, matrix.Cols, matrix.Data.ToArray());

    public static Matrix Table(Matrix<double> matrix) => Matrix.FromRows(matrix.ToRowArrays());

    public static double[] Means(Matrix x) => [.. (Dense(x).ColumnSums() / x.Rows)];

    public static Matrix<double> Centred(Matrix x)
    {
        var means = Means(x);
        return Dense(x).MapIndexed((_, col, value) => value - means[col]);
    }

    public static Matrix<double> Covariance(Matrix x) => Scatter(Centred(x)) / (x.Rows - 1);

    public static Matrix<double> Scatter(Matrix<double> x) => x.TransposeThisAndMultiply(x);

    /// <summary>Each column minus its mean, divided by its population standard deviation.</summary>
    public static Matrix Standardised(Matrix x)
    {
        var centred = Centred(x);
        var deviations = centred.ColumnNorms(2) / Math.Sqrt(x.Rows);
        return Table(centred.MapIndexed((_, col, value) => value / deviations[col]));
    }
}
