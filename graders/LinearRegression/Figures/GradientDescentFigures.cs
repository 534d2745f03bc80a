using MathNet.Numerics.LinearRegression;
using MLWorkbench.Figures;

namespace MLWorkbench.LinearRegression;

/// <summary>How a descent goes down.</summary>
public static class GradientDescentFigures
{
    /// <summary>The loss at every step, for three learning rates.</summary>
    [Figure]
    public static Figure Loss_history_of_three_learning_rates()
    {
        var iris = Iris.Load();
        var x = Matrix.FromRows(Array.ConvertAll<double, double[]>(iris.PetalLength, length => [1, length]));
        var (intercept, slope) = SimpleRegression.Fit(iris.PetalLength, iris.PetalWidth);
        var least = iris.PetalLength.Zip(iris.PetalWidth, (length, width) => Math.Pow(width - intercept - slope * length, 2)).Average() / 2;
        var figure = new Figure
        {
            Title = "Loss while a line is fitted to iris petals",
            Caption = "Half the mean squared residual after each step. A small step is slow, a larger one fast; beyond a limit set by the data, each step overshoots by more than the last "
                + "and the loss explodes. The bend is where the slope is found and only the intercept creeps on, along which the loss is nearly flat: down to the dashed line is a long way.",
            X = new("step", 0, 122),
            Y = new("loss in cm²", 0.01, 10, Scale.Log),
        }.Horizontal("least squares", least);
        foreach (var rate in new[] { 0.005, 0.05, 0.13 })
        {
            var history = GradientDescent.Fit(x, iris.PetalWidth, new(rate, 120, 1e-9)).LossHistory;
            figure = figure.Line(FormattableString.Invariant($"learning rate {rate}"), [.. Enumerable.Range(0, history.Length).Select(step => (double)step)], history);
        }
        return figure;
    }
}
