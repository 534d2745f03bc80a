using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.LogisticRegression.NewtonFit;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/newton-fit")]
public class NewtonFitGrader
{
    const string Unweighted = "weight each row of X'X with p(1 - p).";

    // Two groups: one of four rows is positive, two of three are.
    static readonly Matrix Groups = Column(0, 0, 0, 0, 1, 1, 1);
    static readonly bool[] Half = [true, false, false, false, true, true, false];

    static readonly Titanic Everybody = Titanic.Load();
    static readonly Titanic KnownAge = Everybody.WithKnownAge();
    static readonly Iris Flowers = Iris.Load();
    static readonly Iris Overlapping = new(Flowers.Rows[50..]);
    static readonly bool[] Virginica = [.. Overlapping.Species.Select(species => species == Species.Virginica)];

    static Recorded StatsModels(string @case) => Recorded.By("statsmodels", "logistic-regression/newton-fit", @case);

    [Check]
    public void Two_groups_have_the_log_odds_of_their_shares()
    {
        var fit = Fit(Given.Input(Groups), Given.Input(Half));

        Assert.That(fit.Coefficients, Close.To([-Math.Log(3), Math.Log(6)], relative: 1e-7)
            .Mistake((double[])[Math.Log(3), -Math.Log(6)], "The signs are wrong: you fitted the probability of false, or stepped with p - y.")
            .Mistake((double[])[Math.Log(6), -Math.Log(3)], "The intercept comes first.")
            .Mistake((double[])[Math.Log(6)], "The intercept is missing: add a column of ones to x.")
            .Mistake((double[])[1 / 3.0, 2], "Those are the odds: a coefficient is a difference of log odds.")
            .Named("Coefficients")
            .On($"NewtonFit.Fit({Groups}, {Half}).Coefficients"));
        Assert.That(fit.Status, Close.Exactly(FitStatus.Converged).Named("Status"));
    }

    [Check]
    public void The_first_step_weighs_every_row_with_one_quarter()
    {
        var expected = FirstStep(Groups, Half);
        var fit = Fit(Groups, Half, 1);

        Assert.That(fit.Coefficients, Close.To(expected)
            .Mistake(Array.ConvertAll(expected, w => -w), "The step has the wrong sign: it is w + (X'WX)^-1 X'(y - p).")
            .Mistake(Array.ConvertAll(expected, w => w / 4), $"The step is four times too short: at p = 0.5 the weights are 0.25, so {Unweighted}")
            .Mistake(Array.ConvertAll(expected, w => w / 28), "Score and second derivative must be scaled alike: one of yours is a sum over the rows, the other a mean, and the weights are missing.")
            .Mistake(Array.ConvertAll(expected, w => w / 7), "The step is n times too short: score and second derivative must be scaled alike, both sums or both means.")
            .Mistake(Array.ConvertAll(expected, w => w * 7), "The step is n times too long: score and second derivative must be scaled alike, both sums or both means.")
            .Mistake((double[])[-Math.Log(3), Math.Log(6)], "This call asks for one iteration, and you took more.")
            .Named("Coefficients")
            .On($"NewtonFit.Fit({Groups}, {Half}, maxIterations: 1).Coefficients"));
        Assert.That((fit.Iterations, fit.Status), Close.Exactly((1, FitStatus.IterationLimit))
            .Mistake((1, FitStatus.Converged), "One step from zero moved the slope by 1.67: that is no convergence. Say IterationLimit.")
            .On($"NewtonFit.Fit({Groups}, {Half}, maxIterations: 1)"));
    }

    [Check]
    public void The_first_step_on_Titanic_raises_the_likelihood()
    {
        var (x, y) = (KnownAge.Features(), KnownAge.Survived);
        var step = FirstStep(x, y);
        var backwards = LogLikelihood(x, y, Array.ConvertAll(step, w => -w));

        Assert.That(Fit(Given.Input(x), Given.Input(y), 1).LogLikelihood, Close.To(LogLikelihood(x, y, step))
            .Mistake(backwards, "Log-likelihood fell from -725.03 to -1318.81 in the first step: the step is w + (X'WX)^-1 X'(y - p).")
            .Mistake(1046 * Math.Log(0.5), "The log-likelihood is still that of the start, 1046·ln 0.5: report it for the coefficients that you return.")
            .Mistake(LogLikelihood(x, y, Array.ConvertAll(step, w => w / 4)), $"The first step is four times too short: {Unweighted}")
            .Named("LogLikelihood after one iteration"));
    }

    [Check]
    public void The_standard_errors_are_roots_of_the_inverse_information()
    {
        // By hand: the variance of a log odds is 1/positives + 1/negatives, and variances of two groups add.
        Assert.That(Fit(Groups, Half).StandardErrors, Close.To([Math.Sqrt(4 / 3.0), Math.Sqrt(17 / 6.0)], relative: 1e-7)
            .Mistake((double[])[4 / 3.0, 17 / 6.0], "Those are variances: the square root is missing.")
            .Mistake((double[])[Math.Sqrt(1 / 4.0), Math.Sqrt(7 / 12.0)], $"Those come from the inverse of X'X: {Unweighted}")
            .Mistake((double[])[Math.Sqrt(12 / 17.0), Math.Sqrt(3 / 2.0)], "You took 1 over each diagonal entry of X'WX: invert the whole matrix, then take its diagonal.")
            .Mistake((double[])[Math.Sqrt(28 / 3.0), Math.Sqrt(119 / 6.0)], "They are √n times too large: the second derivative is a sum over the rows, not a mean.")
            .Mistake((double[])[1, Math.Sqrt(7 / 3.0)], "The weights are still those of the start, 0.25: use the p(1 - p) of the fitted probabilities.")
            .Named("StandardErrors")
            .On($"NewtonFit.Fit({Groups}, {Half}).StandardErrors"));
    }

    [Check]
    public void The_log_likelihood_is_a_sum_of_logarithms()
    {
        var expected = Math.Log(1 / 4.0) + 3 * Math.Log(3 / 4.0) + 2 * Math.Log(2 / 3.0) + Math.Log(1 / 3.0);

        Assert.That(Fit(Groups, Half).LogLikelihood, Close.To(expected)
            .Mistake(-expected, "The log-likelihood is negative: minus it is the loss.")
            .Mistake(expected / 7, "That is the mean over the rows: the log-likelihood is their sum.")
            .Mistake(-expected / 7, "That is the mean loss: the log-likelihood is the sum of ln p over what happened.")
            .Mistake(-2 * expected, "That is the deviance, -2 times the log-likelihood.")
            .Named("LogLikelihood")
            .On($"NewtonFit.Fit({Groups}, {Half}).LogLikelihood"));
    }

    [Check]
    public void Titanic_gives_the_estimates_of_statsmodels()
    {
        AssertMatches("titanic-known-ages", KnownAge.Features(), KnownAge.Survived);
        AssertMatches("titanic-age-28", Everybody.Features(28), Everybody.Survived);
    }

    [Check]
    public void Titanic_gives_the_estimates_of_ML_NET_to_its_digits()
    {
        var mlNet = Recorded.By("mlnet", "logistic-regression/newton-fit", "titanic-age-28");
        var fit = Fit(Everybody.Features(28), Everybody.Survived);

        // ML.NET works in single precision.
        Assert.That(fit.Coefficients, Close.To(mlNet.Vector("coefficients"), relative: 2e-4).Named("Coefficients"));
        Assert.That(-2 * fit.LogLikelihood, Close.To(mlNet.Number("deviance"), relative: 1e-6).Named("-2 LogLikelihood"));
    }

    [Check]
    public void Convergence_is_quadratic()
    {
        var fit = Fit(KnownAge.Features(), KnownAge.Survived);

        AssertFinite(fit);
        Assert.That(fit.Status, Close.Exactly(FitStatus.Converged)
            .Mistake(FitStatus.IterationLimit, $"Convergence became linear: Titanic was not done after 50 steps, where six are enough. If the second derivative is X'X, standard errors are wrong too (0.1465 instead of 0.3714 for the intercept): {Unweighted}")
            .Mistake(FitStatus.Separated, "Titanic is not separated: no rule on sex, class and age tells survivors from others without error.")
            .Named("Status"));
        // Six or seven; a rule that looks at the gradient or the likelihood may need one more or less.
        Assert.That(fit.Iterations, Close.To(6, relative: 0, absolute: 4)
            .Mistake<int>(iterations => iterations > 10, $"Newton's method needs six steps on Titanic. Stop when a step moves no coefficient by more than the tolerance; if your steps shrink slowly, {Unweighted}")
            .Named("Iterations"));
    }

    [Check]
    public void Large_coefficients_alone_are_no_separation()
    {
        AssertMatches("iris-four-columns", Overlapping.Features, Virginica);
        AssertMatches("iris-petals", Matrix.FromRows(Array.ConvertAll<IrisRow, double[]>(Overlapping.Rows, row => [row.PetalLength, row.PetalWidth])), Virginica);
    }

    [Check]
    public void Separated_data_are_called_separated()
    {
        var four = Column(1, 2, 3, 4);
        bool[] sorted = [false, false, true, true];

        Assert.That(Fit(four, sorted).Status, Separated("x = 2.5 divides the two classes, so a steeper curve is always better: no finite maximum exists, say Separated.")
            .On($"NewtonFit.Fit({four}, {sorted}).Status"));
    }

    [Check]
    public void Setosa_is_separated_from_the_rest()
    {
        bool[] setosa = [.. Flowers.Species.Select(species => species == Species.Setosa)];

        Assert.That(Fit(Flowers.Features, setosa).Status, Separated("Coefficients are running to infinity on setosa: no finite maximum exists, say Separated.")
            .Named("Status"));
    }

    [Check]
    public void One_class_alone_is_separated()
    {
        var x = Column(1, 2, 3, 4);
        bool[] y = [true, true, true, true];

        Assert.That(Fit(x, y).Status, Separated("With positives only the likelihood rises for ever with the intercept: no finite maximum exists, say Separated.")
            .On($"NewtonFit.Fit({x}, {y}).Status"));
    }

    [Check]
    public void Without_columns_the_intercept_is_the_log_odds_of_the_share()
    {
        bool[] y = [true, true, false, false, false, false, false, false];
        var fit = Fit(new Matrix(8, 0), y);

        Assert.That(fit.Coefficients, Close.To([-Math.Log(3)], relative: 1e-7).Named("Coefficients").On($"NewtonFit.Fit(new Matrix(8, 0), {y}).Coefficients"));
        Assert.That(fit.StandardErrors, Close.To([Math.Sqrt(2 / 3.0)], relative: 1e-7).Named("StandardErrors").On($"NewtonFit.Fit(new Matrix(8, 0), {y}).StandardErrors"));
    }

    [Check]
    public void A_table_without_rows_is_refused() =>
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 2), []), "there are no rows to fit", (CodeText)$"NewtonFit.Fit(new Matrix(0, 2), [])");

    static void AssertMatches(string @case, Matrix x, bool[] y)
    {
        var fit = Fit(x, y);
        var inverse = Design(x).TransposeThisAndMultiply(Design(x)).Inverse();

        AssertFinite(fit);
        Assert.That(fit.Status, Close.Exactly(FitStatus.Converged)
            .Mistake(FitStatus.Separated, $"{@case} is not separated: a finite maximum exists, however large the coefficients are. Look for rows on the wrong side before you say so.")
            .Mistake(FitStatus.IterationLimit, $"{@case} was not done after 50 steps: Newton's method needs 6 to 12. Is each row of X'WX weighted with p(1 - p)?")
            .Named($"Status for {@case}"));
        Assert.That(fit.Coefficients, Close.To(StatsModels(@case).Vector("coefficients"), relative: 1e-7).Named($"Coefficients for {@case}"));
        Assert.That(fit.StandardErrors, Close.To(StatsModels(@case).Vector("standardErrors"), relative: 1e-6)
            .Mistake(inverse.Diagonal().PointwiseSqrt().ToArray(), $"Those standard errors come from the inverse of X'X: {Unweighted}")
            .Named($"StandardErrors for {@case}"));
        Assert.That(fit.LogLikelihood, Close.To(StatsModels(@case).Number("logLikelihood")).Named($"LogLikelihood for {@case}"));
    }

    static void AssertFinite(LogitFit fit) =>
        Assert.That(fit.Coefficients.All(double.IsFinite), Close.Exactly(true)
            .Mistake(false, "The coefficients ran away to infinity or NaN: check sign and scale of a single step first, on the smallest example.")
            .Named("all coefficients are finite"));

    static CloseConstraint Separated(string message) => Close.Exactly(FitStatus.Separated)
        .Mistake(FitStatus.IterationLimit, message)
        .Mistake(FitStatus.Converged, $"You report convergence, because the log-likelihood hardly changes any more or the weights p(1 - p) have vanished. {message}");

    // From zero: p = 1/2 and weights of 1/4 everywhere.
    static double[] FirstStep(Matrix x, bool[] y)
    {
        var half = Vector<double>.Build.DenseOfArray(Array.ConvertAll(y, positive => positive ? 0.5 : -0.5));
        return (4 * Design(x).QR().Solve(half)).ToArray();
    }

    static double LogLikelihood(Matrix x, bool[] y, double[] w) => Enumerable.Range(0, x.Rows)
        .Sum(row => -Math.Log(1 + Math.Exp((y[row] ? -1 : 1) * (w[0] + Enumerable.Range(0, x.Cols).Sum(col => w[col + 1] * x[row, col])))));

    static Matrix<double> Design(Matrix x) => Matrix<double>.Build.Dense(x.Rows, x.Cols + 1, (row, col) => col == 0 ? 1 : x[row, col - 1]);

    static Matrix Column(params double[] values) => Matrix.FromRows(Array.ConvertAll<double, double[]>(values, value => [value]));
}
