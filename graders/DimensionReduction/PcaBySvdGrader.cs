using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.DimensionReduction.MathNetTables;
using static MLWorkbench.DimensionReduction.PcaBySvd;

namespace MLWorkbench.DimensionReduction;

[Grader("dimension-reduction/pca-by-svd")]
public class PcaBySvdGrader
{
    const string OwnMean = "A single held-out row mapped to zero: subtract the training mean, not the mean of the rows that are transformed.";
    const string NoMeanBack = "The reconstruction sits at the origin: the inverse ends with + mean.";
    const string InColumns = "Your components stand in columns: the contract has one component a row, so that Components.Row(0) is the first.";

    // Steps of 5 along (0.8, 0.6) and of 2.5 across it, about (10, 20).
    static Matrix Cross => Matrix.FromRows([[14, 23], [6, 17], [8.5, 22], [11.5, 18]]);

    // What there is to learn from the cross.
    static SvdPca CrossModel => new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4);

    static Matrix Flowers => Iris.Load().Features;

    static Matrix Training => Matrix.FromRows([.. Iris.Load().Features.Data.ToArray().Chunk(4).Where((_, index) => index % 5 != 4)]);

    static Matrix HeldOut => Matrix.FromRows([.. Iris.Load().Features.Data.ToArray().Chunk(4).Where((_, index) => index % 5 == 4)]);

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "dimension-reduction/pca-by-svd", @case);

    [Check]
    public void A_cross_of_points_is_learnt()
    {
        var model = Fit(Given.Input(Cross), 2);

        Assert.That(model.Mean, Close.To(new[] { 10.0, 20 }).Named("Mean").On($"PcaBySvd.Fit({Cross}, 2).Mean"));
        Assert.That(model.SingularValues, Close.To(new[] { Math.Sqrt(50), Math.Sqrt(12.5) }).Named("SingularValues")
            .Mistake(Dense(Cross).Svd().S.ToArray(), "Your first component points at the mean: subtract the column means before the decomposition.")
            .Mistake(new[] { 50, 12.5 }, "These are squares of the singular values, the eigenvalues of X'X: take them as the decomposition gives them.")
            .Mistake(new[] { Math.Sqrt(50 / 3.0), Math.Sqrt(12.5 / 3) }, "These are standard deviations of the scores, s/√(n-1): the model keeps the singular values s.")
            .Mistake(new[] { 50 / 3.0, 12.5 / 3 }, "These are variances, s²/(n-1): the model keeps the singular values s.")
            .On($"PcaBySvd.Fit({Cross}, 2).SingularValues"));
        Assert.That(model.Components, Close.To(CrossModel.Components).UpTo(Symmetry.RowSigns).Named("Components")
            .Mistake<Matrix>(axes => axes.Rows == 2 && axes[0, 0] * axes[0, 1] < 0 && Math.Abs(Math.Abs(axes[0, 0]) - 0.8) < 1e-9, InColumns)
            .On($"PcaBySvd.Fit({Cross}, 2).Components"));
        Assert.That(model.TrainingRows, Close.Exactly(4).Named("TrainingRows"));
    }

    [Check]
    public void New_rows_are_seen_from_the_training_mean()
    {
        var single = Matrix.FromRows([[15, 20]]);
        var three = Matrix.FromRows([[14, 23], [10, 20], [18, 26]]);

        Assert.That(Transform(CrossModel, Given.Input(single)), Close.To(Matrix.FromRows([[4, -3]]))
            .Mistake(new Matrix(1, 2), OwnMean)
            .Mistake(Matrix.FromRows([[24, 7]]), "The mean was not subtracted: scores are coordinates seen from the training mean.")
            .Mistake(Matrix.FromRows([[4, 3]]), "The components were read by columns: a score is the product of the centred row with a row of Components.")
            .On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), {single})"));
        Assert.That(Transform(CrossModel, three), Close.To(Matrix.FromRows([[5, 0], [0, 0], [10, 0]]))
            .Mistake(Matrix.FromRows([[0, 0], [-5, 0], [5, 0]]), OwnMean)
            .On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), {three})"));
    }

    [Check]
    public void Whitening_divides_by_the_training_standard_deviation()
    {
        var x = Matrix.FromRows([[14, 23], [8.5, 22], [15, 20]]);
        // A standard deviation of the scores is s/√(n-1), with n = 4.
        Matrix Whitened(Func<double, double> factor) => Matrix.FromRows(
            [[5 * factor(Math.Sqrt(50)), 0], [0, 2.5 * factor(Math.Sqrt(12.5))], [4 * factor(Math.Sqrt(50)), -3 * factor(Math.Sqrt(12.5))]]);

        Assert.That(Transform(CrossModel, Given.Input(x), true), Close.To(Whitened(s => Math.Sqrt(3) / s))
            .Mistake(Whitened(_ => 1), "The scores were not whitened: with whiten they are divided by the standard deviation of their component.")
            .Mistake(Whitened(s => 1 / s), "You divided by the singular value s: divide by the standard deviation s/√(n-1).")
            .Mistake(Whitened(s => 2 / s), "You divided by s/√n: variances here have the divisor n - 1.")
            .Mistake(Whitened(s => 3 / (s * s)), "You divided by the variance s²/(n-1): divide by its square root.")
            .Mistake(Whitened(s => Math.Sqrt(2) / s), "n is the number of training rows (4 in this model), not of the rows that are transformed.")
            .On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), {x}, whiten: true)"));
    }

    [Check]
    public void Whitened_training_scores_have_variance_one()
    {
        var scores = Transform(Fit(Flowers, 2), Flowers, true);

        Assert.That(Table(Covariance(scores)), Close.To(Table(Matrix<double>.Build.DenseIdentity(2)), 1e-9, 1e-9).Named("covariance of the scores")
            .Mistake<Matrix>(covariance => Math.Abs(covariance[0, 0] * 149 - 1) < 1e-6, "Scores have variance 1/(n-1) = 0.006711: divide by s/√(n-1).")
            .On($"PcaBySvd.Transform(PcaBySvd.Fit(Iris.Load().Features, 2), Iris.Load().Features, whiten: true)"));
    }

    [Check]
    public void A_component_without_variance_whitens_to_zero()
    {
        var x = Matrix.FromRows([[15, 20]]);
        foreach (var (values, expected) in ((double[], Matrix)[])[
            ([Math.Sqrt(50), 0], Matrix.FromRows([[4 * Math.Sqrt(3 / 50.0), 0]])),
            ([Math.Sqrt(50), 1e-15], Matrix.FromRows([[4 * Math.Sqrt(3 / 50.0), 0]])),
            ([0, 0], new Matrix(1, 2))])
        {
            Assert.That(Transform(CrossModel with { SingularValues = values }, x, true), Close.To(expected)
                .Mistake<Matrix>(scores => scores.Data.ToArray().Any(score => !double.IsFinite(score)), "A singular value of 0 was divided by: where a component has no variance the whitened score is 0.")
                .Mistake<Matrix>(scores => scores.Cols == 2 && Math.Abs(scores[0, 1]) > 1e6, "Rounding noise was blown up: a singular value of at most 1e-12 of the largest counts as 0, and the whitened score is 0.")
                .On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), {values}, 4), {x}, whiten: true)"));
        }
    }

    [Check]
    public void The_inverse_ends_at_the_mean()
    {
        var scores = Matrix.FromRows([[5, 2.5], [0, 0]]);

        Assert.That(InverseTransform(CrossModel, Given.Input(scores)), Close.To(Matrix.FromRows([[12.5, 25], [10, 20]]))
            .Mistake(Matrix.FromRows([[2.5, 5], [0, 0]]), NoMeanBack)
            .Mistake(Matrix.FromRows([[15.5, 19], [10, 20]]), "The components were read by columns: a row is mean + the sum of score k times row k of Components.")
            .On($"PcaBySvd.InverseTransform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), {scores})"));
        Assert.That(InverseTransform(new([10, 20], Matrix.FromRows([[0.8, 0.6]]), [Math.Sqrt(50)], 4), Matrix.FromRows([[5]])), Close.To(Matrix.FromRows([[14, 23]]))
            .Mistake(Matrix.FromRows([[4, 3]]), NoMeanBack)
            .On($"PcaBySvd.InverseTransform(new([10, 20], Matrix.FromRows([[0.8, 0.6]]), [Math.Sqrt(50)], 4), Matrix.FromRows([[5]]))"));
    }

    [Check]
    public void What_is_lost_are_the_squares_of_the_other_singular_values()
    {
        var model = Fit(Given.Input(Flowers), 2);
        var s = Centred(Flowers).Svd().S;

        Assert.That(model.SingularValues, Close.To(ScikitLearn("iris-2-components").Vector("singularValues")).Named("SingularValues")
            .Mistake(Dense(Flowers).Svd().S.Take(2).ToArray(), "The columns were not centred: subtract their means before the decomposition."));
        Assert.That(Loss(Flowers, Restored(model, Flowers)), Close.To(s[2] * s[2] + s[3] * s[3]).Named("squared error on Iris")
            .Mistake(Loss(Flowers, Table(Centred(Flowers))) + s[2] * s[2] + s[3] * s[3], NoMeanBack));
        Assert.That(Loss(Cross, Restored(Fit(Cross, 2), Cross)), Close.To(0.0, 0, 1e-20).Named("squared error with all components"));
    }

    [Check]
    public void Held_out_flowers_are_restored_as_by_scikit_learn()
    {
        var model = Fit(Training, 2);
        var expected = ScikitLearn("iris-held-out");
        var scores = Transform(model, HeldOut);
        var axes = Centred(Training).Svd().VT.SubMatrix(0, 2, 0, 4);
        var means = Dense(HeldOut).MapIndexed((_, col, _) => Means(Training)[col]);
        var shadow = (Dense(HeldOut) - means) * Scatter(axes);
        var fromOwnMean = Centred(HeldOut) * Scatter(axes) + means;

        Assert.That(model.SingularValues, Close.To(expected.Vector("singularValues")).Named("SingularValues"));
        Assert.That(scores.Row(0).ToArray().Select(Math.Abs), Close.To(expected.Vector("absoluteScoresFirstRow")).Named("absolute scores of the first held-out row"));
        Assert.That(Loss(HeldOut, Restored(model, HeldOut)), Close.To(expected.Number("heldOutSquaredError"), 1e-8).Named("held-out squared error")
            .Mistake(Loss(HeldOut, Table(shadow)), $"Held-out SSE {Loss(HeldOut, Table(shadow)):0.0} instead of 3.343199: reconstruction sits at the origin; the inverse ends with + mean.")
            .Mistake(Loss(HeldOut, Table(fromOwnMean)), OwnMean));
    }

    [Check]
    public void Twenty_nine_directions_restore_the_digits()
    {
        var digits = Digits.Load().Features;
        var model = Fit(digits, 29);
        var expected = ScikitLearn("digits-29-components");

        Assert.That(model.SingularValues[..5], Close.To(expected.Vector("singularValues")).Named("SingularValues"));
        Assert.That(Loss(digits, Restored(model, digits)), Close.To(expected.Number("squaredError")).Named("squared error on the digits"));
    }

    [Check]
    public void Covariance_and_decomposition_tell_the_same()
    {
        var random = new Random(8);
        var x = Table(Matrix<double>.Build.Dense(30, 5, (_, col) => (col + 1) * random.NextDouble() + 100));
        var evd = Covariance(x).Evd(Symmetricity.Symmetric);
        var model = Fit(Given.Input(x), 5);

        Assert.That(model.SingularValues.Select(s => s * s / 29), Close.To(evd.EigenValues.Select(value => value.Real).Reverse()).Named("s²/(n-1)"));
        Assert.That(model.Components, Close.To(Matrix.FromRows([.. evd.EigenVectors.EnumerateColumns().Reverse().Select(v => v.ToArray())]), 1e-8, 1e-8)
            .UpTo(Symmetry.RowSigns).Named("Components"));
    }

    [Check]
    public void Fewer_rows_than_columns_are_restored_whole()
    {
        var wide = ScikitLearn("all-components").InputTable("x");
        var model = Fit(wide, 3);

        Assert.That(model.SingularValues, Close.To(new[] { Math.Sqrt(8), Math.Sqrt(6), 0 }, 1e-9, 1e-9).Named("SingularValues")
            .Mistake<double[]>(values => values.Length == 3 && (double.IsNaN(values[2]) || values[2] is > 1e-9 and < 1e-6),
                "A singular value of 0 came back as the root of a rounding error: the eigenvalues of X'X keep half of the digits. Decompose the centred data themselves.")
            .On($"PcaBySvd.Fit({wide}, 3).SingularValues"));
        Assert.That(Restored(model, wide), Close.To(wide, 1e-9, 1e-9).Named("restored"));
    }

    [Check]
    public void A_gap_stays_in_its_row()
    {
        var gap = Matrix.FromRows([[double.NaN, 20], [14, 23]]);

        Assert.That(Transform(CrossModel, gap), Close.To(Matrix.FromRows([[double.NaN, double.NaN], [5, 0]])).On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), {gap})"));
        Assert.That(Transform(CrossModel, new Matrix(0, 2)), Close.To(new Matrix(0, 2)).On($"PcaBySvd.Transform(new([10, 20], Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]]), [Math.Sqrt(50), Math.Sqrt(12.5)], 4), new Matrix(0, 2))"));
    }

    [Check]
    public void What_is_not_a_question_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Flowers, 5), "four columns have four components, not five");
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(new Matrix(3, 5), 4), "three rows have three components, not four");
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Cross, 0), "at least one component is asked for");
        Refusal.Expected<ArgumentException>(() => Fit(Matrix.FromRows([[1, 2]]), 1), "a single row does not vary");
        Refusal.Expected<ArgumentException>(() => Fit(Matrix.FromRows([[1, 2], [double.NaN, 3]]), 1), "a number is NaN");
        Refusal.Expected<ArgumentException>(() => Transform(CrossModel, new Matrix(1, 3)), "the model has two columns, the row has three");
        Refusal.Expected<ArgumentException>(() => InverseTransform(CrossModel, new Matrix(1, 1)), "the model has two components, the row has one score");
    }

    static Matrix Restored(SvdPca model, Matrix x) => InverseTransform(model, Transform(model, x));

    static double Loss(Matrix x, Matrix restored) => Math.Pow((Dense(x) - Dense(restored)).FrobeniusNorm(), 2);
}
