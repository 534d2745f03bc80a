using MathNet.Numerics.Distributions;
using static MLWorkbench.LinearRegression.RegressionData;
using static MLWorkbench.LinearRegression.RegressionReport;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/regression-report")]
public class RegressionReportGrader
{
    // Three rows: b = (1/2, 13/14), SSE = 9/14, one degree of freedom, (X'X)^-1 = [[21, -7], [-7, 3]] / 14, SST = 14/3.
    const double Sse = 9.0 / 14;

    static readonly double[] Values = [1, 3, 4];
    static readonly double[] Slopes = [1.0 / 2, 13.0 / 14];
    static readonly double[] Errors = [Math.Sqrt(Sse * 21 / 14), Math.Sqrt(Sse * 3 / 14)];
    static readonly double[] T = [Slopes[0] / Errors[0], Slopes[1] / Errors[1]];

    static readonly Recorded Sepal = Statsmodels("iris-sepal-length");

    static Matrix Three => Matrix.FromRows([[1], [2], [4]]);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "linear-regression/regression-report", @case);

    [Check]
    public void The_fit_needs_no_supplied_decomposition()
    {
        Assert.That(typeof(RegressionReport), NoDecomposition("the linear algebra is yours to write. Solve the normal equations, or factor the table yourself."));
        Assert.That(Report(Three, Values).Coefficients, Close.To(Slopes));
    }

    [Check]
    public void The_coefficients_are_those_of_least_squares()
    {
        var x = Given.Input(Three);

        Assert.That(Report(x, Values).Coefficients, Close.To(Slopes)
            .Mistake(new[] { 23.0 / 21 }, "The fit was forced through the origin: put a column of ones before the others.")
            .Mistake(new[] { Slopes[1], Slopes[0] }, "The coefficients are right but in another order: the intercept comes first.")
            .Mistake(new[] { Slopes[1] }, "The slope is right; the report begins with the intercept.")
            .On($"RegressionReport.Report({x}, {Values}).Coefficients"));
        Assert.That(Report(IrisPredictors, SepalLength).Coefficients, Close.To(Sepal.Vector("coefficients"), relative: 1e-7));
    }

    [Check]
    public void The_residual_standard_error_divides_by_the_degrees_of_freedom()
    {
        var x = Given.Input(Three);

        Assert.That(Report(x, Values).ResidualStandardError, Close.To(Math.Sqrt(Sse))
            .Mistake(Math.Sqrt(Sse / 3), "The sum of squared residuals was divided by n (which gives 0.310327 instead of 0.314549 on Iris): p + 1 coefficients were fitted, so divide it by n - p - 1, here 1.")
            .Mistake(Math.Sqrt(Sse / 2), "The intercept is a fitted coefficient too: divide by n - p - 1, here 1.")
            .Mistake(Sse, "That is the residual variance: the standard error is its square root.")
            .On($"RegressionReport.Report({x}, {Values}).ResidualStandardError"));
        Assert.That(Report(IrisPredictors, SepalLength).ResidualStandardError,
            Close.To(Sepal.Number("residualStandardError"), relative: 1e-7));
    }

    [Check]
    public void Standard_errors_come_from_the_diagonal_of_the_inverse()
    {
        var x = Given.Input(Three);

        Assert.That(Report(x, Values).StandardErrors, Close.To(Errors)
            .Mistake(new[] { Math.Sqrt(Sse * 3), Math.Sqrt(Sse * 21) }, "Your standard errors grow with the sample (3.85 for the Iris intercept instead of 0.2508): they need the diagonal of (X'X)^-1.")
            .Mistake(new[] { Math.Sqrt(Sse / 3), Math.Sqrt(Sse / 21) }, "You inverted each diagonal entry of X'X: invert the whole matrix, then take the diagonal.")
            .Mistake(new[] { Sse * 21 / 14, Sse * 3 / 14 }, "Those are variances: a standard error is the square root.")
            .Mistake(new[] { Math.Sqrt(21.0 / 14), Math.Sqrt(3.0 / 14) }, "The residual variance is missing: the variance of a coefficient is s² times its entry of (X'X)^-1.")
            .Mistake(new[] { Math.Sqrt(Sse / 3 * 21 / 14), Math.Sqrt(Sse / 3 * 3 / 14) }, "The residual variance in them was divided by n: divide SSE by n - p - 1.")
            .On($"RegressionReport.Report({x}, {Values}).StandardErrors"));
        Assert.That(Report(Given.Input(IrisPredictors), SepalLength).StandardErrors, Close.To(Sepal.Vector("standardErrors"), relative: 1e-7));
    }

    [Check]
    public void T_values_are_coefficients_in_standard_errors()
    {
        var x = Given.Input(Three);

        Assert.That(Report(x, Values).TValues, Close.To(T)
            .Mistake(new[] { 1 / T[0], 1 / T[1] }, "The ratio is upside down: coefficient over standard error.")
            .Mistake(new[] { Slopes[0] / Math.Pow(Errors[0], 2), Slopes[1] / Math.Pow(Errors[1], 2) }, "You divided by the variance: the standard error is its square root.")
            .On($"RegressionReport.Report({x}, {Values}).TValues"));
        Assert.That(Report(IrisPredictors, SepalLength).TValues, Close.To(Sepal.Vector("tValues"), relative: 1e-7)
            .Mistake(Array.ConvertAll(Sepal.Vector("tValues"), Math.Abs), "The sign was lost: the t-value of a negative coefficient is negative."));
    }

    [Check]
    public void P_values_are_two_sided_and_from_the_t_distribution()
    {
        var x = Given.Input(Three);

        // One degree of freedom: the Cauchy distribution.
        Assert.That(Report(x, Values).PValues, Close.To(Array.ConvertAll(T, t => 1 - 2 / Math.PI * Math.Atan(t)))
            .Mistake(Array.ConvertAll(T, t => 0.5 - Math.Atan(t) / Math.PI), "That is one tail: a coefficient can be too small as well as too large, so count both.")
            .Mistake(Array.ConvertAll(T, t => 2 * Normal.CDF(0, 1, -t)), "The normal distribution is too sure of itself: the variance was estimated, so use t with n - p - 1 degrees of freedom.")
            .Mistake(Array.ConvertAll(T, t => 2 * StudentT.CDF(0, 1, 2, -t)), "Two degrees of freedom were used, but two coefficients were fitted to three rows: n - p - 1 is 1.")
            .Mistake(Array.ConvertAll(T, t => 2 * StudentT.CDF(0, 1, 3, -t)), "n degrees of freedom were used: n - p - 1 is 1.")
            .Mistake(Array.ConvertAll(T, t => 1 + 2 / Math.PI * Math.Atan(t)), "A p-value above 1: take the tail beyond |t|, not what lies before it.")
            .On($"RegressionReport.Report({x}, {Values}).PValues"));
    }

    [Check]
    public void Small_p_values_keep_their_digits()
    {
        var x = FromColumns(Iris.Load().PetalLength);
        const string cancelled = "1 - Cdf(|t|) has 16 decimals and no more: beyond |t| = 9 or so it is 0. Take the lower tail, 2·Cdf(-|t|).";

        Assert.That(Report(IrisPredictors, SepalLength).PValues, Close.To(Sepal.Vector("pValues"), relative: 1e-6, absolute: 0)
            .Mistake<double[]>(p => p.Length == 4 && (p[2] == 0 || p[2] > 1e-17) && Math.Abs(p[3] / 2.41287562e-5 - 1) < 1e-6, cancelled)
            .Mistake<double[]>(p => p.Length == 4 && p[3] > 1, "A negative t gave a p-value near 2: take the tail beyond |t|."));
        Assert.That(Report(Given.Input(x), Iris.Load().PetalWidth).PValues, Close.To(Statsmodels("iris-petal-width").Vector("pValues"), relative: 1e-6, absolute: 0)
            .Mistake<double[]>(p => p.Length == 2 && p[1] == 0, cancelled));
    }

    [Check]
    public void R2_is_the_share_of_the_variation_about_the_mean()
    {
        var x = Given.Input(Three);

        Assert.That(Report(x, Values).R2, Close.To(1 - Sse * 3 / 14)
            .Mistake(1 - Sse / 26, "Total variation is taken about the mean of y, not about zero.")
            .Mistake(Sse * 3 / 14, "That is the share which is left unexplained: subtract it from 1.")
            .On($"RegressionReport.Report({x}, {Values}).R2"));
        Assert.That(Report(IrisPredictors, SepalLength).R2, Close.To(Sepal.Number("r2"), relative: 1e-7)
            .Mistake(Sepal.Number("adjustedR2"), "That is the adjusted R², which has a field of its own."));
    }

    [Check]
    public void Adjusted_R2_does_not_count_the_intercept_as_a_predictor()
    {
        var (r2, adjusted) = (Sepal.Number("r2"), Sepal.Number("adjustedR2"));

        Assert.That(Report(Given.Input(IrisPredictors), SepalLength).AdjustedR2, Close.To(adjusted, relative: 1e-7)
            .Mistake(1 - (1 - r2) * 149 / 145, "0.854711 instead of 0.855706: 1 - (1-R²)(n-1)/(n-p-1) with p predictors, the constant not among them.")
            .Mistake(1 - (1 - r2) * 150 / 146, "0.854738 instead of 0.855706: total variation has n - 1 degrees of freedom, since its mean was estimated.")
            .Mistake(1 - (1 - r2) * 149 / 147, "The residuals have n - p - 1 degrees of freedom: the intercept was fitted too.")
            .Mistake(r2, "That is R² itself: divide both sums of squares by their degrees of freedom."));
    }

    [Check]
    public void F_compares_mean_squares()
    {
        var x = Given.Input(Three);
        var (r2, f) = (Sepal.Number("r2"), Sepal.Number("f"));

        // With one predictor F is the square of its t.
        Assert.That(Report(x, Values).F, Close.To(T[1] * T[1])
            .Mistake(1 / (T[1] * T[1]), "The ratio is upside down: explained over unexplained.")
            .On($"RegressionReport.Report({x}, {Values}).F"));
        Assert.That(Report(IrisPredictors, SepalLength).F, Close.To(f, relative: 1e-7)
            .Mistake(f * 3, "886.617 instead of 295.539: divide the explained variation by the number of predictors.")
            .Mistake(f * 3 / 4, "221.654 instead of 295.539: the explained variation has p degrees of freedom, the intercept is not tested.")
            .Mistake(f * 150 / 146, "The unexplained variation was divided by n: its degrees of freedom are n - p - 1.")
            .Mistake(r2 / (1 - r2), "That is the ratio of sums: divide each by its degrees of freedom, p and n - p - 1."));
    }

    [Check]
    public void The_diabetes_report_is_that_of_statsmodels_and_the_Iris_report_that_of_ML_NET()
    {
        Assert.That(Report(Given.Input(DiabetesPredictors), Progression), Close.To(Expected(Statsmodels("diabetes")), relative: 1e-6));

        // ML.NET works in single precision, and leaves out the last two figures.
        var record = Recorded.By("mlnet", "linear-regression/regression-report", "iris-sepal-length");
        var report = Report(IrisPredictors, SepalLength);
        Assert.That((report.Coefficients, report.StandardErrors, report.TValues, report.R2, report.AdjustedR2),
            Close.To((record.Vector("coefficients"), record.Vector("standardErrors"), record.Vector("tValues"), record.Number("r2"), record.Number("adjustedR2")), relative: 1e-6));
    }

    [Check]
    public void A_constant_y_leaves_nothing_to_explain()
    {
        var x = Matrix.FromRows([[1], [2], [4], [5]]);
        double[] constant = [2, 2, 2, 2], missing = [2, double.NaN, 3, 4];
        var report = Report(x, constant);

        Assert.That((report.Coefficients, report.R2, report.AdjustedR2, report.F), Close.To((new double[] { 2, 0 }, double.NaN, double.NaN, double.NaN))
            .Mistake<ValueTuple<double[], double, double, double>>(part => !double.IsNaN(part.Item2), "Without variation its explained share is 0/0: by the contract R2, AdjustedR2 and F are NaN. Ask for a total of 0 before you divide by it.")
            .On($"RegressionReport.Report({x}, {constant})"));
        double[] two = [double.NaN, double.NaN];
        Assert.That(Report(x, missing), Close.To(new FitReport(two, two, two, two, double.NaN, double.NaN, double.NaN, double.NaN))
            .On($"RegressionReport.Report({x}, {missing})"));
    }

    [Check]
    public void A_fit_without_degrees_of_freedom_is_refused()
    {
        Refusal.Expected<ArgumentException>(() => Report(Matrix.FromRows([[1], [2]]), [1, 3]),
            "two coefficients pass through two rows exactly, and leave nothing to estimate the noise from", (CodeText)$"RegressionReport.Report(Matrix.FromRows([[1], [2]]), [1, 3])");
        Refusal.Expected<ArgumentException>(() => Report(new Matrix(0, 1), []),
            "there are no rows", (CodeText)$"RegressionReport.Report(new Matrix(0, 1), [])");
        Refusal.Expected<ArgumentException>(() => Report(Three, [1, 3]),
            "three rows, but two observed values", (CodeText)$"RegressionReport.Report({Three}, [1, 3])");
    }

    static FitReport Expected(Recorded record) => new(
        record.Vector("coefficients"), record.Vector("standardErrors"), record.Vector("tValues"), record.Vector("pValues"),
        record.Number("r2"), record.Number("adjustedR2"), record.Number("residualStandardError"), record.Number("f"));
}
