using Microsoft.ML;

namespace MLWorkbench.References;

/// <summary>Least squares without and with a ridge penalty.</summary>
static class LinearRegressionRecorder
{
    static readonly object SepalLength = new { x = Input.Columns("iris", "sepal_width", "petal_length", "petal_width"), y = Input.Column("iris", "sepal_length") };

    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("linear-regression");
        AddReport(file, ml, "iris-sepal-length", SepalLength, Tables.Regression([1, 2, 3], 0));
        AddReport(file, ml, "iris-petal-width", new { x = Input.Columns("iris", "petal_length"), y = Input.Column("iris", "petal_width") }, Tables.Regression([2], 3));
        AddReport(
            file, ml, "diabetes",
            new { x = Input.Columns("diabetes", "age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"), y = Input.Column("diabetes", "progression") }, Tables.Diabetes());
        foreach (var lambda in new[] { 1, 10 })
            AddRidge(file, ml, lambda);
        return file;
    }

    static void AddReport(RecordFile file, MLContext ml, string name, object data, Observation[] rows)
    {
        var model = Trainers.Ols(ml, 0).Fit(Tables.View(ml, rows)).Model;
        var coefficients = model.Weights.Prepend(model.Bias);
        file.Add("linear-regression/normal-equations", name, "single", "Regression.Trainers.Ols(L2Regularization = 0)", data, new { coefficients }, "intercept first");
        file.Add("linear-regression/regression-report", name, "single", "Regression.Trainers.Ols(L2Regularization = 0, CalculateStatistics = true)", data, new
        {
            coefficients,
            standardErrors = model.StandardErrors,
            tValues = model.TValues,
            pValues = model.PValues,
            r2 = model.RSquared,
            adjustedR2 = model.RSquaredAdjusted,
        }, "intercept first");
    }

    static void AddRidge(RecordFile file, MLContext ml, int lambda)
    {
        var l2 = (float)Math.Sqrt(lambda / 150.0);
        var model = Trainers.Ols(ml, l2).Fit(Tables.View(ml, Tables.Regression([1, 2, 3], 0))).Model;
        file.Add(
            "linear-regression/ridge-regression", $"iris-lambda-{lambda}", "single", $"Regression.Trainers.Ols(L2Regularization = {JsonText.Of(l2)})", SepalLength,
            new { lambda, intercept = model.Bias, coefficients = model.Weights },
            "the trainer penalises with n * L2Regularization², intercept free: lambda = 150 * L2Regularization²");
    }
}
