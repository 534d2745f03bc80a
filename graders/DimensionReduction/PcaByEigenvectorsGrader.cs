using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.DimensionReduction.MathNetTables;
using static MLWorkbench.DimensionReduction.PcaByEigenvectors;

namespace MLWorkbench.DimensionReduction;

[Grader("dimension-reduction/pca-by-eigenvectors")]
public class PcaByEigenvectorsGrader
{
    const string Ascending = "First must be the largest variance: the solver's values ascend, so reverse the eigenpairs, values and vectors together.";
    const string InColumns = "Your components stand in columns: the contract has one component a row, so that Components.Row(0) is the first.";
    const string KeptOnly = "Your ratios sum to 1 over the components that were kept: each is a share of the variance of all columns together.";

    // Steps of 5 along (0.8, 0.6) and of 2.5 across it, about (10, 20).
    static Matrix Cross => Matrix.FromRows([[14, 23], [6, 17], [8.5, 22], [11.5, 18]]);

    static Matrix Flowers => Iris.Load().Features;

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "dimension-reduction/pca-by-eigenvectors", @case);

    [Check]
    public void A_cross_of_points_has_the_arms_as_components()
    {
        var model = Fit(Given.Input(Cross), 2);

        Assert.That(model.Mean, Close.To(new[] { 10.0, 20 }).Named("Mean")
            .Mistake(new[] { 40.0, 80 }, "These are the sums of the columns: divide by the number of rows.")
            .On($"PcaByEigenvectors.Fit({Cross}, 2).Mean"));
        Assert.That(model.ExplainedVariance, Close.To(new[] { 50 / 3.0, 12.5 / 3 }).Named("ExplainedVariance")
            .Mistake(new[] { 12.5, 3.125 }, "The covariance was divided by n = 4: the contract asks for n - 1.")
            .Mistake(new[] { 50, 12.5 }, "The sums of squares were not divided by n - 1.")
            .Mistake(new[] { 12.5 / 3, 50 / 3.0 }, Ascending)
            .Mistake(new[] { Math.Sqrt(50 / 3.0), Math.Sqrt(12.5 / 3) }, "These are standard deviations: the eigenvalues themselves are the variances.")
            .Mistake(Spectrum(Scatter(Dense(Cross)) / 3), "Your first component points at the mean: subtract column means before the covariance.")
            .On($"PcaByEigenvectors.Fit({Cross}, 2).ExplainedVariance"));
        Assert.That(model.Components, Close.To(Matrix.FromRows([[0.8, 0.6], [-0.6, 0.8]])).UpTo(Symmetry.RowSigns).Named("Components")
            .Mistake<Matrix>(axes => axes.Rows == 2 && Math.Abs(Math.Abs(axes[0, 0]) - 0.6) < 1e-9, Ascending)
            .Mistake<Matrix>(axes => axes.Rows == 2 && axes[0, 0] * axes[0, 1] < 0 && Math.Abs(Math.Abs(axes[0, 0]) - 0.8) < 1e-9, InColumns)
            .On($"PcaByEigenvectors.Fit({Cross}, 2).Components"));
    }

    [Check]
    public void Iris_varies_about_its_mean_flower()
    {
        var model = Fit(Given.Input(Flowers), 4);
        var expected = ScikitLearn("iris");

        Assert.That(model.Mean, Close.To(expected.Vector("mean")).Named("Mean"));
        Assert.That(model.ExplainedVariance, Close.To(expected.Vector("variances")).Named("ExplainedVariance")
            .Mistake(Spectrum(Scatter(Dense(Flowers)) / 149), "Variances 61.80, 2.117, ...: your first component points at the mean flower; subtract column means before the covariance.")
            .Mistake(Array.ConvertAll(expected.Vector("variances"), variance => variance * 149 / 150), "The covariance was divided by n = 150: the contract asks for n - 1.")
            .Mistake(expected.Vector("variances").Reverse().ToArray(), Ascending)
            .Mistake(ScikitLearn("iris-standardised").Vector("variances"), "These are the variances of standardised columns: PCA here takes the columns as they are."));
    }

    [Check]
    public void Each_component_is_an_eigenvector_of_the_covariance()
    {
        var expected = ScikitLearn("iris").Table("components");
        var components = Fit(Flowers, 4).Components;

        Assert.That(components, Close.To(expected).UpTo(Symmetry.RowSigns).Named("Components")
            .Mistake<Matrix>(axes => SameUpToSigns(axes, (row, col) => expected[3 - row, col]), Ascending)
            .Mistake<Matrix>(axes => SameUpToSigns(axes, (row, col) => expected[col, row]),
                InColumns)
            .Mistake<Matrix>(axes => SameUpToSigns(axes, (row, col) => expected[3 - col, 3 - row]) || SameUpToSigns(axes, (row, col) => expected[3 - col, row]),
                $"Each component must satisfy C·v = lambda·v; yours miss by up to {WorstMiss(components):0.0}: eigenvectors are the columns of the solver's matrix, you read its rows."));
        Assert.That(Fit(Flowers, 2).Components, Close.To(FirstRows(expected, 2)).UpTo(Symmetry.RowSigns)
            .Named("Components")
            .On($"PcaByEigenvectors.Fit(Iris.Load().Features, 2).Components"));
    }

    [Check]
    public void The_entry_of_largest_magnitude_is_positive()
    {
        foreach (var x in (Matrix[])[Flowers, Table(-Dense(Flowers)), Standardised(Flowers)])
        {
            var expected = PointedUp(Centred(x).Svd().VT);

            Assert.That(Fit(x, 4).Components, Close.To(expected, 1e-9, 1e-9).Named("Components")
                .Mistake<Matrix>(axes => SameUpToSigns(axes, (row, col) => expected[row, col]) && axes.Rows == 4 && !SameSigns(axes, expected),
                    "A component points the wrong way: v and -v are the same axis, and the contract shows the one whose entry of largest magnitude is positive."));
        }
    }

    [Check]
    public void Ratios_are_shares_of_all_the_variance()
    {
        var ratios = ScikitLearn("iris").Vector("ratios");
        var kept = ratios[0] + ratios[1];

        Assert.That(Fit(Flowers, 2).ExplainedRatio, Close.To(ratios.Take(2)).Named("ExplainedRatio")
            .Mistake(new[] { ratios[0] / kept, ratios[1] / kept }, KeptOnly)
            .Mistake(new[] { ratios[0], kept }, "These are cumulative: give the share of each component by itself.")
            .Mistake(new[] { 100 * ratios[0], 100 * ratios[1] }, "These are percentages: a ratio lies between 0 and 1.")
            .On($"PcaByEigenvectors.Fit(Iris.Load().Features, 2).ExplainedRatio"));
        Assert.That(Fit(Flowers, 4).ExplainedRatio, Close.To(ratios).Named("ExplainedRatio"));
    }

    [Check]
    public void Standardised_Iris_has_the_variances_of_scikit_learn_and_ML_NET()
    {
        var variances = Fit(Standardised(Flowers), 4).ExplainedVariance;

        Assert.That(variances, Close.To(ScikitLearn("iris-standardised").Vector("variances")).Named("ExplainedVariance"));
        // ML.NET works in single precision.
        Assert.That(variances[..2], Close.To(Recorded.By("mlnet", "dimension-reduction/pca-by-eigenvectors", "iris-standardised-rank-2").Vector("scoreVariances"), 2e-6));
    }

    [Check]
    public void Digits_need_29_components_for_95_percent()
    {
        var model = Fit(Digits.Load().Features, 64);
        var expected = ScikitLearn("digits");
        double sum = 0;
        var needed = 1 + model.ExplainedRatio.TakeWhile(ratio => (sum += ratio) < 0.95).Count();

        Assert.That(model.ExplainedVariance[..5], Close.To(expected.Vector("variances")).Named("ExplainedVariance"));
        Assert.That(needed, Close.Exactly((int)expected.Number("componentsFor95Percent")).Named("components for 95%"));
        Assert.That(Gram(model.Components), Orthonormal(64));
    }

    [Check]
    public void Directions_without_variance_complete_the_axes()
    {
        foreach (var (@case, determined) in ((string, int)[])[("constant-and-dependent-columns", 1), ("fewer-rows-than-columns", 2)])
        {
            var record = ScikitLearn(@case);
            var x = record.InputTable("x");
            double[] Padded(string name) => [.. record.Vector(name)[..determined], .. new double[x.Cols - determined]];
            var model = Fit(Given.Input(x), x.Cols);

            Assert.That(model.ExplainedVariance, Close.To(Padded("variances"), 1e-9, 1e-12).Named("ExplainedVariance")
                .On($"PcaByEigenvectors.Fit({x}, {x.Cols}).ExplainedVariance"));
            Assert.That(model.ExplainedRatio, Close.To(Padded("ratios"), 1e-9, 1e-12).Named("ExplainedRatio"));
            Assert.That(FirstRows(model.Components, determined), Close.To(FirstRows(record.Table("components"), determined), 1e-9, 1e-9)
                .UpTo(Symmetry.RowSigns).Named("Components"));
            Assert.That(Gram(model.Components), Orthonormal(x.Cols));
        }
    }

    [Check]
    public void A_distant_origin_costs_no_digits()
    {
        var distant = Table(Dense(Flowers) + 1e6);
        var total = ScikitLearn("iris").Vector("variances").Sum();

        // The shifted table itself is rounded to 1e-10.
        Assert.That(Fit(distant, 4).ExplainedVariance, Close.To(ScikitLearn("iris").Vector("variances"), 1e-7).Named("ExplainedVariance")
            .Mistake<double[]>(variances => Math.Abs(variances.Sum() / total - 1) is > 1e-7 and < 1 && Math.Abs(variances.Sum() / total - 149 / 150.0) > 1e-7,
                "A million added to every number changed the variances: mean(x·y) - mean(x)·mean(y) subtracts two numbers of 1e12 and keeps four digits. Subtract the means first."));
    }

    [Check]
    public void Rows_that_are_all_alike_have_no_ratio()
    {
        var constant = Matrix.FromRows([[3, 7], [3, 7], [3, 7], [3, 7]]);
        var model = Fit(constant, 1);

        Assert.That(model.Mean, Close.To(new[] { 3.0, 7 }).Named("Mean"));
        Assert.That(model.ExplainedVariance, Close.To(new double[1]).Named("ExplainedVariance"));
        Assert.That(model.ExplainedRatio, Close.To(new[] { double.NaN }).Named("ExplainedRatio")
            .Mistake(new double[1], "Without any variance a share of it is 0/0: the contract asks for NaN, not 0.")
            .On($"PcaByEigenvectors.Fit({constant}, 1).ExplainedRatio"));
    }

    [Check]
    public void What_is_not_a_question_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Cross, 3), "two columns have two components, not three");
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Cross, 0), "at least one component is asked for");
        Refusal.Expected<ArgumentException>(() => Fit(Matrix.FromRows([[1, 2]]), 1), "a single row has no variance with divisor n - 1");
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 2), 1), "there are no rows");
        Refusal.Expected<ArgumentException>(() => Fit(Matrix.FromRows([[1, 2], [double.NaN, 3], [4, 5]]), 1), "a number is NaN");
    }

    static double[] Spectrum(Matrix<double> symmetric) =>
        [.. symmetric.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).OrderDescending()];

    static double WorstMiss(Matrix components) =>
        components.Rows != 4 || components.Cols != 4 ? 0 : Enumerable.Range(0, 4).Max(row =>
        {
            var v = Dense(components).Row(row);
            return (Covariance(Flowers) * v - ScikitLearn("iris").Vector("variances")[row] * v).L2Norm();
        });

    static bool SameUpToSigns(Matrix axes, Func<int, int, double> expected) =>
        axes.Rows == 4 && axes.Cols == 4 && Dense(axes).EnumerateIndexed()
            .All(entry => Math.Abs(Math.Abs(entry.Item3) - Math.Abs(expected(entry.Item1, entry.Item2))) < 1e-6);

    static bool SameSigns(Matrix axes, Matrix expected) => axes.Data.ToArray().Zip(expected.Data.ToArray()).All(pair => pair.First * pair.Second > 0);

    static Matrix PointedUp(Matrix<double> axes) => Matrix.FromRows([.. axes.EnumerateRows().Select(axis => (axis * Math.Sign(axis.MaxBy(Math.Abs))).ToArray())]);

    static Matrix FirstRows(Matrix matrix, int rows) => Table(Dense(matrix).SubMatrix(0, rows, 0, matrix.Cols));

    static Matrix Gram(Matrix components) => Table(Scatter(Dense(components).Transpose()));

    static CloseConstraint Orthonormal(int size) => Close.To(Table(Matrix<double>.Build.DenseIdentity(size)), 1e-9, 1e-9).Named("v_i'v_j");
}
