namespace MLWorkbench.Mini;

[Grader("mini/average")]
public class AverageGrader
{
    [Check]
    public void The_mean_divides_the_sum_by_the_count()
    {
        double[] values = [3, 1, 5];

        Assert.That(Average.Mean(Given.Input(values)), Close.To(3.0)
            .Mistake(4.5, "You divided by n - 1: a mean divides by n.")
            .On($"Average.Mean({values})"));
    }

    [Check]
    public void The_median_is_the_middle_value()
    {
        double[] values = [3, 1, 8];

        Assert.That(Average.Median(Given.Input(values)), Close.To(3.0)
            .Mistake(1.0, "You took the middle of the unsorted values: sort first.")
            .On($"Average.Median({values})"));
    }

    [Check]
    public void The_mean_of_large_numbers_is_right() =>
        Assert.That(Average.Mean([1e9, 1e9 + 2]), Close.To(1e9 + 1));
}
