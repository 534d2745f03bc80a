using MLWorkbench.Figures;

namespace MLWorkbench.Mini;

public static class AverageFigures
{
    [Figure]
    public static Figure Means_of_growing_lists()
    {
        double[] lengths = [1, 2, 3, 4, 5];
        return new Figure { Title = "Means of growing lists", Caption = "Half of the length.", X = new("length"), Y = new("mean") }
            .Line("your mean", lengths, Array.ConvertAll(lengths, length => Average.Mean([.. Enumerable.Range(0, (int)length).Select(value => (double)value)])));
    }

    [Figure]
    public static Figure Medians_of_growing_lists() =>
        new Figure { Title = "Medians of growing lists", Caption = "A staircase.", X = new("length"), Y = new("median") }
            .Line("your median", [1, 3], [Average.Median([1]), Average.Median([1, 2, 3])]);
}
