using MathNet.Numerics.Statistics;
using MLWorkbench.Figures;

namespace MLWorkbench.LinearRegression;

/// <summary>Coefficients against the penalty, for ridge and lasso alike.</summary>
static class CoefficientPath
{
    // Five of the ten columns: more lines than that cannot be told apart.
    static readonly (string Name, Func<DiabetesRow, double> Of)[] Columns =
    [
        ("body mass", row => row.Bmi), ("blood pressure", row => row.Bp), ("s1", row => row.S1), ("s3", row => row.S3), ("s5", row => row.S5),
    ];

    /// <summary>Standardised columns of the diabetes table, so that one penalty is fair to all.</summary>
    public static (Matrix X, double[] Y) Data()
    {
        var diabetes = Diabetes.Load();
        var x = new Matrix(diabetes.Rows.Length, Columns.Length);
        foreach (var (col, column) in Columns.Index())
        {
            var values = Array.ConvertAll(diabetes.Rows, row => column.Of(row));
            var (mean, deviation) = values.MeanStandardDeviation();
            for (var row = 0; row < x.Rows; row++)
                x[row, col] = (values[row] - mean) / deviation;
        }
        return (x, diabetes.Progression);
    }

    /// <summary>One line for each column.</summary>
    public static Figure Draw(this Figure figure, double[] lambdas, double[][] coefficients)
    {
        foreach (var (col, column) in Columns.Index())
            figure = figure.Line(column.Name, lambdas, Array.ConvertAll(coefficients, slopes => slopes[col]));
        return figure.Horizontal("", 0);
    }
}
