using static MLWorkbench.LogisticRegression.SoftmaxRegression;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/softmax-regression")]
public class SoftmaxRegressionGrader
{
    const double FourDigits = 1e-4;
    const string LeastSquares = "You subtracted the one-hot vector from the logits, which is least squares: the gradient is (softmax - one-hot)·x, so apply softmax first.";
    const string SeparateSigmoids = "You fitted a sigmoid for each class: softmax divides by the sum over the classes, so that they compete.";
    const string DownTheBatch = "Probabilities must sum to 1 across classes for each row, not across rows for each class.";
    const string PenalisedIntercepts = "You penalised the intercepts: only the coefficients are in |W|².";
    const string Mean = "With a mean of the losses C = 1 is n times more shrinkage than asked: the loss term is a sum.";
    const string NoHalf = "The penalty is |W|²/2 and its gradient is W: yours carries 2W, which is C halved.";
    const string RanAway = "The fit ended in NaN or infinity: check that each row's error is softmax minus one-hot, subtract the largest logit in the softmax, and shorten the steps.";

    static readonly Iris Flowers = Iris.Load();
    static readonly SoftmaxOptimum IrisOptimum = new(Flowers.Features, Flowers.Labels, 3);
    static readonly MultinomialModel IrisFit = Expected("iris-c-1");

    static Recorded SciPy(string @case) => Recorded.By("scipy", "logistic-regression/softmax-regression", @case);

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "logistic-regression/softmax-regression", @case);

    [Check]
    public void Softmax_divides_each_exponential_by_their_sum()
    {
        double[] logits = [0, Math.Log(2), Math.Log(3)];

        Assert.That(SoftmaxOf(Given.Input(logits)), Close.To([1 / 6.0, 2 / 6.0, 3 / 6.0])
            .Mistake((double[])[1, 2, 3], "Those are the exponentials: divide each by their sum, 6.")
            .Mistake((double[])[1 / 3.0, 2 / 3.0, 1], "You divided by the largest term: divide by the sum of all terms.")
            .Mistake(Array.ConvertAll(logits, z => z / Math.Log(6)), "You divided the logits themselves by their sum: exponentiate first.")
            .Mistake(Array.ConvertAll(logits, z => 1 / (1 + Math.Exp(-z))), "Those are separate sigmoids and sum to more than 1: the classes compete, so divide e^z by the sum over all classes.")
            .Mistake((double[])[3 / 6.0, 2 / 6.0, 1 / 6.0], "The largest logit got the smallest probability: the exponent is z, not -z.")
            .Mistake<double[]>(p => p.All(double.IsNaN), "Nothing was written: the answer goes into the span probabilities.")
            .On($"SoftmaxRegression.Softmax({logits}, probabilities)"));
    }

    [Check]
    public void Logits_of_a_thousand_do_not_overflow()
    {
        foreach (var @case in new[] { "softmax-thousands", "softmax-minus-thousands", "softmax-moderate", "softmax-equal" })
        {
            var logits = SciPy(@case).Input("z");

            Assert.That(SoftmaxOf(logits), Close.To(SciPy(@case).Vector("probabilities"))
                .Mistake<double[]>(p => p.Any(double.IsNaN), "Logits of 1000 produced NaN: shift by the largest before exponentiating.")
                .On($"SoftmaxRegression.Softmax({logits}, probabilities)"));
        }
    }

    [Check]
    public void A_common_shift_changes_nothing()
    {
        double[] low = [-1002, -1001, -1000];

        Assert.That(SoftmaxOf(low), Close.To(SciPy("softmax-moderate").Vector("probabilities"))
            .Mistake<double[]>(p => p.Any(double.IsNaN), "Every e^z underflowed to 0, and 0/0 is NaN: shift by the largest logit, so that one term is always e^0 = 1.")
            .On($"SoftmaxRegression.Softmax({low}, probabilities)"));
    }

    [Check]
    public void A_logit_of_minus_infinity_rules_a_class_out()
    {
        double[] logits = [double.NegativeInfinity, 2, 2];

        Assert.That(SoftmaxOf(logits), Close.To([0, 0.5, 0.5])
            .Mistake<double[]>(p => p.Any(double.IsNaN), "A logit of -∞ means probability 0, but gave NaN: subtract the largest logit, which is finite.")
            .On($"SoftmaxRegression.Softmax({logits}, probabilities)"));
    }

    [Check]
    public void Two_classes_share_the_coefficient_of_logistic_regression()
    {
        Matrix x = Matrix.FromRows([[-1], [-1], [1], [1]]);
        int[] y = [0, 0, 1, 1];
        var half = Math.Log(3) / 2;
        var line = new SoftmaxOptimum(x, y, 2);
        var downTheBatch = MathNet.Numerics.RootFinding.Brent.FindRoot(w => w + half * (Math.Tanh(w) - 2), 0, 2);

        // Half the coefficient each costs |W|²/2 = w²/4; w = 8C·σ(-w) is ln 3 for C = ln(3)/2.
        Assert.That(Centred(Fit(Given.Input(x), Given.Input(y), 2, half)), Optimum(new(Matrix.FromRows([[-half], [half]]), [0, 0]))
            .Mistake(new MultinomialModel(Matrix.FromRows([[half], [-half]]), [0, 0]), "The signs are wrong: row k of Coefficients makes class k likely where its feature is large.")
            .Mistake(Model(line.OneAgainstRest(half)), SeparateSigmoids)
            .Mistake(Model(line.Ridge(half)), LeastSquares)
            .Mistake<MultinomialModel>(fit => fit.Coefficients.Data is [var w, _] && Math.Abs(Math.Abs(w) - downTheBatch) < 1e-3, DownTheBatch)
            .Mistake(Model(line.Minimum(half / 4)), Mean)
            .Mistake(Model(line.Minimum(half / 2)), NoHalf)
            .Mistake<MultinomialModel>(PinnedClass, "One class was held at zero: with a penalty every class has a row of its own.")
            .Mistake<MultinomialModel>(IsNotFinite, RanAway)
            .On($"SoftmaxRegression.Fit({x}, {y}, 2, Math.Log(3) / 2)"));
    }

    [Check]
    public void Iris_gives_the_coefficients_of_scikit_learn()
    {
        Assert.That(Centred(Fit(Given.Input(Flowers.Features), Given.Input(Flowers.Labels), 3)), Optimum(IrisFit)
            .Mistake<MultinomialModel>(IsNotFinite, RanAway)
            .Mistake(Model(IrisOptimum.Ridge(1)), LeastSquares)
            .Mistake(Model(IrisOptimum.OneAgainstRest(1)), SeparateSigmoids)
            .Mistake(Model(IrisOptimum.Minimum(1, freeIntercepts: false)), PenalisedIntercepts)
            .Mistake(Model(IrisOptimum.Minimum(1 / 150.0)), Mean)
            .Mistake(Model(IrisOptimum.Minimum(0.5)), NoHalf)
            .Mistake<MultinomialModel>(PinnedClass, "One class was held at zero: that is right without a penalty, but here |W|² is smaller when all three classes have a row.")
            .Mistake<MultinomialModel>(fit => Objective(fit) is var found && found > Objective(IrisFit) * (1 + 1e-9) && found < Objective(IrisFit) * 1.5,
                "Your answer is near the minimum, but its objective is above 28.8863: go on until no coefficient changes in the sixth digit. If yours change no more, you minimise something else; look at the penalty on the intercepts first.")
            .Mistake<MultinomialModel>(UnbalancedClasses, $"{DownTheBatch} Then the coefficients of a feature sum to 0 over the classes, and yours do not.")
            .Named("Iris, C = 1 (intercepts minus their mean)"));
    }

    [Check]
    public void Iris_is_scored_as_by_scikit_learn_and_ML_NET()
    {
        var model = Fit(Flowers.Features, Flowers.Labels, 3);
        var probabilities = Probabilities(model, Flowers.Features);
        var right = Enumerable.Range(0, 150).Count(row => probabilities.Row(row).ToArray() is var p && Array.IndexOf(p, p.Max()) == Flowers.Labels[row]);

        Assert.That(Enumerable.Range(0, 150).Average(row => -Math.Log(probabilities[row, Flowers.Labels[row]])),
            Close.To(ScikitLearn("iris-c-1").Number("logLoss"), relative: FourDigits).Named("log-loss of your model on Iris"));
        Assert.That(right / 150.0, Close.To(ScikitLearn("iris-c-1").Number("accuracy")).Named("accuracy of your model on Iris"));
        // ML.NET works in single precision.
        Assert.That(probabilities, Close.To(ScoredIris.Load().Probabilities, relative: 0, absolute: 2e-4).Named("probabilities, against those of ML.NET,"));
    }

    [Check]
    public void C_weighs_the_losses()
    {
        Assert.That(Centred(Fit(Flowers.Features, Flowers.Labels, 3, 0.1)), Optimum(Expected("iris-c-0.1"))
            .Mistake(Model(IrisOptimum.Minimum(10)), "C multiplies the losses, not the penalty: a larger C shrinks less.")
            .Mistake(Model(IrisOptimum.Minimum(1)), "C was ignored: this call asks for 0.1, and you return the fit for C = 1.")
            .Named("Iris, C = 0.1 (intercepts minus their mean)"));
    }

    [Check]
    public void Wine_with_thirteen_columns_gives_the_coefficients_of_scikit_learn()
    {
        var wine = Wine.Load();

        Assert.That(Centred(Fit(Standardised(wine.Features), wine.Labels, 3)), Optimum(Expected("wine-standardised-c-1"))
            .Named("standardised wine, C = 1 (intercepts minus their mean)"));
    }

    [Check]
    public void Without_columns_the_probabilities_are_the_shares()
    {
        int[] y = [2, 1, 2, 0, 2, 1, 2];
        var shares = new SoftmaxOptimum(new Matrix(7, 0), y, 3);

        Assert.That(Centred(Fit(new Matrix(7, 0), y, 3)).Intercepts, Close.To([-Math.Log(2), 0, Math.Log(2)], FourDigits, FourDigits)
            .Mistake(shares.Minimum(1, freeIntercepts: false).Intercepts, PenalisedIntercepts)
            .Mistake(shares.OneAgainstRest(1).Intercepts, SeparateSigmoids)
            .Named("Intercepts minus their mean")
            .On($"SoftmaxRegression.Fit(new Matrix(7, 0), {y}, 3).Intercepts"));
    }

    [Check]
    public void A_class_that_never_occurs_is_refused()
    {
        Matrix x = Matrix.FromRows([[1], [2], [3]]);
        int[] y = [0, 2, 0];

        Refusal.Expected<ArgumentException>(() => Fit(x, y, 3), "class 1 never occurs, so its free intercept would fall for ever",
            (CodeText)$"SoftmaxRegression.Fit({x}, {y}, 3)");
    }

    // What an untouched span holds must not look like an answer.
    static double[] SoftmaxOf(double[] logits)
    {
        var probabilities = Array.ConvertAll(logits, _ => double.NaN);
        Softmax(logits, probabilities);
        return probabilities;
    }

    // Intercepts are settled up to a common shift.
    static MultinomialModel Centred(MultinomialModel model) =>
        model with { Intercepts = Array.ConvertAll(model.Intercepts, intercept => intercept - model.Intercepts.Average()) };

    static MultinomialModel Model((Matrix Coefficients, double[] Intercepts) parts) => new(parts.Coefficients, parts.Intercepts);

    static MultinomialModel Expected(string @case) => new(ScikitLearn(@case).Table("coefficients"), ScikitLearn(@case).Vector("intercepts"));

    static CloseConstraint Optimum(MultinomialModel expected) => Close.To(expected, relative: FourDigits, absolute: 2 * FourDigits);

    static bool IsNotFinite(MultinomialModel fit) => !fit.Intercepts.Concat(fit.Coefficients.Data.ToArray()).All(double.IsFinite);

    static bool PinnedClass(MultinomialModel fit) =>
        Enumerable.Range(0, fit.Coefficients.Rows).Any(k => !fit.Coefficients.Row(k).ContainsAnyExcept(0));

    static bool UnbalancedClasses(MultinomialModel fit) =>
        Enumerable.Range(0, fit.Coefficients.Cols).Any(col => Math.Abs(fit.Coefficients.Column(col).Sum()) > 0.05);

    static Matrix Probabilities(MultinomialModel model, Matrix x) => Matrix.FromRows([.. Enumerable.Range(0, x.Rows).Select(row =>
    {
        double[] logits = [.. model.Intercepts.Select((intercept, k) => intercept + Enumerable.Range(0, x.Cols).Sum(col => model.Coefficients[k, col] * x[row, col]))];
        double[] terms = Array.ConvertAll(logits, z => Math.Exp(z - logits.Max()));
        return Array.ConvertAll(terms, term => term / terms.Sum());
    })]);

    // |W|²/2 and the losses on Iris, C being 1.
    static double Objective(MultinomialModel model)
    {
        if (model.Coefficients is not { Rows: 3, Cols: 4 } || model.Intercepts.Length != 3)
            return double.NaN;
        var probabilities = Probabilities(model, Flowers.Features);
        return model.Coefficients.Data.ToArray().Sum(w => w * w) / 2 - Enumerable.Range(0, 150).Sum(row => Math.Log(probabilities[row, Flowers.Labels[row]]));
    }

    static Matrix Standardised(Matrix x)
    {
        var standardised = x.Copy();
        for (var col = 0; col < x.Cols; col++)
        {
            var (mean, variance) = MathNet.Numerics.Statistics.ArrayStatistics.MeanVariance(x.Column(col));
            var deviation = Math.Sqrt(variance * (x.Rows - 1) / x.Rows);
            for (var row = 0; row < x.Rows; row++)
                standardised[row, col] = (x[row, col] - mean) / deviation;
        }
        return standardised;
    }
}
