using Microsoft.ML;

namespace MLWorkbench.Benchmarks;

/// <summary>Penalised logistic regression by L-BFGS, with C = 1 and no penalty on the intercept.</summary>
public sealed class LogisticRegressionPeer
{
    readonly MLContext _ml = new(seed: 1);
    readonly IDataView _data;

    /// <summary>Loads the data.</summary>
    public LogisticRegressionPeer(Matrix x, bool[] y)
    {
        _data = _ml.Load(Enumerable.Range(0, x.Rows).Select(row => new ClassRow { Features = x.Singles(row), Label = y[row] }), x.Cols);
    }

    /// <summary>The intercept and the coefficients.</summary>
    public (double Intercept, double[] Coefficients) Fit()
    {
        var model = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 0, l2Regularization: 1).Fit(_data).Model.SubModel;
        return (model.Bias, [.. model.Weights]);
    }
}
