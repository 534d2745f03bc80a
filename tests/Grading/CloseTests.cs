using MLWorkbench.Grading;

namespace MLWorkbench.Tests;

/// <summary>What the grading vocabulary accepts, and the exact words with which it refuses.</summary>
public class CloseTests
{
    sealed record Fit(double Slope, double[] Residuals);

    static CheckFailedException Refused(object? received, CloseConstraint constraint) =>
        Assert.Throws<CheckFailedException>(() => constraint.ApplyTo(received))!;

    static void Accepted(object? received, CloseConstraint constraint) =>
        Assert.That(constraint.ApplyTo(received).IsSuccess);

    [Test]
    public void Numbers_within_the_relative_or_the_absolute_tolerance_are_accepted()
    {
        Accepted(1e6 + 1e-4, Close.To(1e6));
        Accepted(1e-13, Close.To(0.0));
        Refused(1e6 + 1e-2, Close.To(1e6));
        Refused(1e-11, Close.To(0.0));
        Refused(1.0000000000000002, Close.Exactly(1.0));
    }

    [Test]
    public void A_tail_probability_is_compared_relatively() =>
        Refused(2.2e-31, Close.To(1.6697e-31, relative: 1e-6, absolute: 0));

    [Test]
    public void Not_a_number_equals_only_itself()
    {
        Accepted(double.NaN, Close.To(double.NaN));
        Assert.That(Refused(0.0, Close.To(double.NaN)).Message, Does.StartWith("Expected NaN, received 0."));
        Refused(double.NaN, Close.To(0.0));
        Refused(double.PositiveInfinity, Close.To(1e300));
        Accepted(double.PositiveInfinity, Close.To(double.PositiveInfinity));
    }

    [Test]
    public void An_equal_answer_of_another_type_is_accepted()
    {
        Accepted(new List<int> { 1, 2 }, Close.To(new[] { 1.0, 2.0 }));
        Accepted(3, Close.To(3.0));
        Accepted(new[,] { { 1, 2 } }, Close.Exactly(Matrix.FromRows([[1, 2]])));
        Accepted((1, 2.0), Close.To((1.0, 2)));
        Accepted(new[] { 1, 2 }, Close.To((ReadOnlySpan<double>)[1, 2]));
    }

    [Test]
    public void The_shape_is_reported_before_any_value()
    {
        Assert.That(Refused(new double[] { 9, 9 }, Close.To(new double[] { 1, 2, 3 })).Message,
            Does.StartWith("The shape differs: expected 3 values, received 2 values."));
        Assert.That(Refused(new Matrix(3, 2), Close.To(new Matrix(2, 3))).Message, Does.StartWith("The shape differs: expected 2 x 3, received 3 x 2."));
        Assert.That(Refused(null, Close.To(new double[1])).Message, Does.StartWith("The shape differs: expected 1 values, received null."));
    }

    [Test]
    public void The_worst_element_is_located()
    {
        var message = Refused(Matrix.FromRows([[1, 2.1], [3, 5]]), Close.To(Matrix.FromRows([[1, 2], [3, 4]]))).Message;

        Assert.That(message, Does.StartWith("[1, 1]: expected 4, received 5."));
        Assert.That(message, Does.Contain("at        [1, 1], the worst of 2 wrong values"));
    }

    [Test]
    public void Fields_and_nested_arrays_are_named() =>
        Assert.That(Refused(new Fit(2, [0, 1]), Close.To(new Fit(2, [0, 3]))).Message, Does.StartWith("Residuals[1]: expected 3, received 1."));

    [Test]
    public void Enough_digits_are_printed_to_tell_two_numbers_apart()
    {
        Assert.That(Refused(0.30000000000000004, Close.Exactly(0.3)).Message, Does.StartWith("Expected 0.3, received 0.30000000000000004."));
        Assert.That(Refused(2000000002.0, Close.To(1000000001.0)).Message, Does.StartWith("Expected 1000000001, received 2000000002."));
    }

    [Test]
    public void A_recognised_mistake_comes_first()
    {
        var failure = Refused(4.5, Close.To(3.0).Mistake(4.5, "You divided by n - 1.").Mistake(9.0, "You did not divide."));

        Assert.That(failure.Misconception, Is.EqualTo("You divided by n - 1."));
        Assert.That(failure.Message, Does.StartWith("You divided by n - 1.\n\n  expected  3\n  received  4.5"));
    }

    [Test]
    public void A_mistake_may_be_a_property_of_the_answer()
    {
        var constraint = Close.To(new[] { 1.0, 2.0 }).Mistake<double[]>(values => values[0] > values[1], "The order is reversed.");

        Assert.That(Refused(new[] { 7.0, 2.0 }, constraint).Misconception, Is.EqualTo("The order is reversed."));
        Assert.That(Refused(new[] { 1.0, 3.0 }, constraint).Misconception, Is.Null);
    }

    [Test]
    public void A_mistake_that_the_data_cannot_tell_apart_is_a_fault_of_the_grader() =>
        Assert.That(() => Close.To(3.0).Mistake(3.0000000001, "Never seen.").ApplyTo(3.0), Throws.TypeOf<GraderFaultException>().With.Message.Contains("Never seen."));

    [Test]
    public void The_example_is_code_to_paste()
    {
        double[] values = [1, 2.5, double.NaN];
        int[,] table = { { 1, 2 }, { 3, 4 } };
        var message = Refused(0.0, Close.To(1.0).On($"Any.Call({values}, {table}, {Matrix.FromRows([[0.5]])}, {true}, {Tail.Less}, {"a\"b"}, {new ArmTally(100, 12)}, {(1, 2.5)})")).Message;

        Assert.That(message, Does.EndWith("Try it: Any.Call([1, 2.5, double.NaN], new[,] { { 1, 2 }, { 3, 4 } }, Matrix.FromRows([[0.5]]), true, Tail.Less, \"a\\\"b\", new ArmTally(100, 12), (1, 2.5))"));
    }
}
