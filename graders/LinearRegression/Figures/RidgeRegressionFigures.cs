using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.LinearRegression;

/// <summary>What a squared penalty does to coefficients.</summary>
public static class RidgeRegressionFigures
{
    /// <summary>Coefficients against the penalty.</summary>
    [Figure]
    public static Figure Path_of_the_coefficients()
    {
        var (x, y) = CoefficientPath.Data();
        var lambdas = Generate.LogSpaced(49, -1, 5);
        return new Figure
        {
            Title = "Ridge: coefficients of the diabetes table against the penalty",
            Caption = "From left to right all slopes shrink towards 0 and none reaches it. On the way some change places or even sign: "
                + "columns that say nearly the same share what one of them had alone.",
            X = new("lambda", Scale: Scale.Log),
            Y = new("coefficient of the standardised column"),
        }.Draw(lambdas, Array.ConvertAll(lambdas, lambda => RidgeRegression.Fit(x, y, lambda)[1..]));
    }
}
