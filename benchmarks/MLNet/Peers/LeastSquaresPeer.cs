using Microsoft.ML;

namespace MLWorkbench.Benchmarks;

/// <summary>A linear fit by stochastic dual coordinate ascent: what ML.NET has for least squares without the native library of its OLS trainer.</summary>
public sealed class LeastSquaresPeer
{
    // Left to itself the trainer makes three passes over half a million rows, long before its duality gap is small.
    const int MostPasses = 100;

    readonly MLContext _ml = new(seed: 1);
    readonly IDataView _data;

    /// <summary>Loads the data.</summary>
    public LeastSquaresPeer(Matrix x, double[] y)
    {
        _data = _ml.Load(Enumerable.Range(0, x.Rows).Select(row => new NumberRow { Features = x.Singles(row), Label = (float)y[row] }), x.Cols);
    }

    /// <summary>The intercept, then the coefficients.</summary>
    public double[] Fit()
    {
        var model = _ml.Regression.Trainers.Sdca(l1Regularization: 0, maximumNumberOfIterations: MostPasses).Fit(_data).Model;
        return [model.Bias, .. model.Weights];
    }
}
