using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>What the evaluator of regressions says.</summary>
static class RegressionRecords
{
    public static void Add(RecordFile file, MLContext ml)
    {
        Add(file, ml, "iris-petal-width", Input.Columns("iris", "petal_length"), "petal_width", Tables.Regression([2], 3));
        Add(file, ml, "iris-sepal-length", Input.Columns("iris", "sepal_width", "petal_length", "petal_width"), "sepal_length", Tables.Regression([1, 2, 3], 0));
        (float Actual, float Predicted)[] shifted = [(1, 11), (2, 12), (3, 13), (4, 14)];
        var rows = ml.Data.LoadFromEnumerable(shifted.Select(row => new PredictedRow { Label = row.Actual, Score = row.Predicted }));
        file.Add(
            "metrics/regression-scores", "shifted-by-ten", "double", "Regression.Evaluate(rows)",
            new { actual = shifted.Select(row => row.Actual), predicted = shifted.Select(row => row.Predicted) }, Scores(ml.Regression.Evaluate(rows)),
            "R² is 1 - SSE/SST and may be negative");
    }

    static void Add(RecordFile file, MLContext ml, string name, object x, string target, Observation[] rows)
    {
        var data = Tables.View(ml, rows);
        file.Add(
            "metrics/regression-scores", name, "single", "Regression.Evaluate(Ols fit on the same rows)", new { x, y = Input.Column("iris", target) },
            Scores(ml.Regression.Evaluate(Trainers.Ols(ml, 0).Fit(data).Transform(data))));
    }

    static object Scores(RegressionMetrics metrics) =>
        new { mse = metrics.MeanSquaredError, rmse = metrics.RootMeanSquaredError, mae = metrics.MeanAbsoluteError, r2 = metrics.RSquared };

    sealed class PredictedRow
    {
        public float Label { get; set; }

        public float Score { get; set; }
    }
}
