using System.Globalization;
using MLWorkbench.Figures;

namespace MLWorkbench.LinearRegression;

/// <summary>A line through irises.</summary>
public static class NormalEquationsFigures
{
    /// <summary>The line and how far it is from each flower.</summary>
    [Figure]
    public static Figure Fit_with_residuals()
    {
        var (length, width, fitted) = Fit();
        double[] ends = [length.Min(), length.Max()];
        return new Figure
        {
            Title = FormattableString.Invariant($"Petal width on petal length: {Short(fitted.Intercept)} + {Short(fitted.Slope)} × length"),
            Caption = "Upright lines are residuals. Least squares makes the sum of their squares as small as it can be: they balance above and below, "
                + "and no turn or shift of the line improves it. Without an intercept the line would be forced through the origin, here too flat.",
            X = new("petal length in cm"),
            Y = new("petal width in cm"),
        }
            .Segments("residual", length, width, length, Array.ConvertAll(length, fitted.At), Hue.Grey)
            .Points("flower", length, width, Hue.Blue)
            .Line("your line", ends, Array.ConvertAll(ends, fitted.At), Hue.Orange);
    }

    /// <summary>What the line left over.</summary>
    [Figure]
    public static Figure Residuals_against_fitted_values()
    {
        var (length, width, fitted) = Fit();
        double[] predicted = Array.ConvertAll(length, fitted.At);
        return new Figure
        {
            Title = "Residuals of petal width",
            Caption = "A good model leaves a level band. Here the band is wider for large flowers: the variance is not constant, and standard errors that take it for constant are wrong. A slope or a shift of the whole band means that the line is not the one of least squares.",
            X = new("fitted petal width in cm"),
            Y = new("residual in cm"),
        }
            .Horizontal("", 0)
            .Points("flower", predicted, [.. width.Zip(predicted, (observed, expected) => observed - expected)], Hue.Blue);
    }

    // A wrong answer may be of any size.
    static string Short(double number) => number.ToString("G3", CultureInfo.InvariantCulture).Replace('-', '−');

    sealed record FittedLine(double Intercept, double Slope)
    {
        public double At(double x) => Intercept + Slope * x;
    }

    static (double[] Length, double[] Width, FittedLine Fitted) Fit()
    {
        var iris = Iris.Load();
        var coefficients = NormalEquations.Fit(Matrix.FromRows(Array.ConvertAll<double, double[]>(iris.PetalLength, length => [length])), iris.PetalWidth);
        return (iris.PetalLength, iris.PetalWidth, new(coefficients[0], coefficients[1]));
    }
}
