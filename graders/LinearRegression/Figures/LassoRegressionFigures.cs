using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.LinearRegression;

/// <summary>What an absolute penalty does to coefficients.</summary>
public static class LassoRegressionFigures
{
    /// <summary>Coefficients against the penalty.</summary>
    [Figure]
    public static Figure Path_of_the_coefficients()
    {
        var (x, y) = CoefficientPath.Data();
        var lambdas = Generate.LogSpaced(49, -1.5, 2);
        return new Figure
        {
            Title = "Lasso: coefficients of the diabetes table against the penalty",
            Caption = "From left to right slopes shrink and stop at exactly 0, one after the other: what is still there on the right matters most. "
                + "Ridge lines only come near 0; if yours do too, the soft threshold is missing.",
            X = new("lambda", Scale: Scale.Log),
            Y = new("coefficient of the standardised column"),
        }.Draw(lambdas, Array.ConvertAll(lambdas, lambda => LassoRegression.Fit(x, y, lambda).Coefficients));
    }
}
