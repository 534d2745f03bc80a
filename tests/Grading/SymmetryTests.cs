using MLWorkbench.Grading;

namespace MLWorkbench.Tests;

public class SymmetryTests
{
    static readonly Matrix Components = Matrix.FromRows([[1, 2], [3, -4], [5, 6]]);

    [Test]
    public void A_column_may_change_its_sign_and_a_row_may_not() => Assert.Multiple(() =>
    {
        var flipped = Matrix.FromRows([[-1, 2], [-3, -4], [-5, 6]]);
        Assert.That(Close.To(Components).UpTo(Symmetry.ColumnSigns).ApplyTo(flipped).IsSuccess);
        Assert.That(() => Close.To(Components).UpTo(Symmetry.RowSigns).ApplyTo(flipped), Throws.TypeOf<CheckFailedException>());
    });

    [Test]
    public void A_row_may_change_its_sign() =>
        Assert.That(Close.To(Components).UpTo(Symmetry.RowSigns).ApplyTo(Matrix.FromRows([[1, 2], [-3, 4], [5, 6]])).IsSuccess);

    [Test]
    public void One_wrong_element_is_still_wrong() =>
        Assert.That(() => Close.To(Components).UpTo(Symmetry.ColumnSigns).ApplyTo(Matrix.FromRows([[-1, 2], [-3, -4], [5, 6]])), Throws.TypeOf<CheckFailedException>());

    [Test]
    public void Clusters_may_have_other_names_but_not_other_members()
    {
        int[] expected = [0, 0, 1, 2, 1];

        Assert.That(Close.Exactly(expected).UpTo(Symmetry.LabelNames).ApplyTo(new[] { 2, 2, 0, 1, 0 }).IsSuccess);
        Assert.That(() => Close.Exactly(expected).UpTo(Symmetry.LabelNames).ApplyTo(new[] { 2, 2, 0, 0, 0 }), Throws.TypeOf<CheckFailedException>());
        Assert.That(() => Close.Exactly(expected).UpTo(Symmetry.LabelNames).ApplyTo(new[] { 0, 1, 2, 3, 2 }), Throws.TypeOf<CheckFailedException>());
    }

    [Test]
    public void Noise_is_no_cluster_name()
    {
        Assert.That(Close.Exactly(new[] { 0, -1, 0 }).UpTo(Symmetry.LabelNames).ApplyTo(new[] { 3, -1, 3 }).IsSuccess);
        Assert.That(() => Close.Exactly(new[] { 0, -1, 0 }).UpTo(Symmetry.LabelNames).ApplyTo(new[] { 0, 7, 0 }), Throws.TypeOf<CheckFailedException>());
    }

    [Test]
    public void Items_may_come_in_any_order_but_each_only_as_often_as_expected()
    {
        double[] expected = [1.4, 1.5, 1.5];

        Assert.That(Close.To(expected).UpTo(Symmetry.Order).ApplyTo(new[] { 1.5, 1.4, 1.5 }).IsSuccess);
        Assert.That(() => Close.To(expected).UpTo(Symmetry.Order).ApplyTo(new[] { 1.4, 1.4, 1.5 }), Throws.TypeOf<CheckFailedException>());
        Assert.That(() => Close.To(expected).UpTo(Symmetry.Order).ApplyTo(new[] { 1.5, 1.4 }),
            Throws.TypeOf<CheckFailedException>().With.Message.Contains("expected 3 values, received 2 values"));
        Assert.That(() => Close.To(expected).UpTo(Symmetry.Order).ApplyTo(new[] { 1.5, 1.4, 1.5, 1.6 }),
            Throws.TypeOf<CheckFailedException>().With.Message.Contains("expected 3 values, received 4 values"));
    }
}
