using MLWorkbench.Kernels;

namespace MLWorkbench.Tests;

/// <summary>Kernels written once give the same on vectors of either width, whatever this processor has.</summary>
[TestFixture(typeof(UsualLanes))]
[TestFixture(typeof(WideLanes))]
public class LanesTests<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    [Test]
    public void A_tile_adds_rows_times_columns()
    {
        const int depth = 3;
        var cols = 2 * TLanes.Count;
        // Whole numbers: exact in any order.
        var a = Enumerable.Range(0, Tile.Rows * depth).Select(i => (double)(i % 7 - 3)).ToArray();
        var b = Enumerable.Range(0, depth * cols).Select(i => (double)(i % 5 + 1)).ToArray();
        var sums = Enumerable.Range(0, Tile.Rows * cols).Select(i => (double)i).ToArray();
        var expected = sums.Select((sum, i) => sum + Enumerable.Range(0, depth).Sum(k => a[i / cols * depth + k] * b[k * cols + i % cols])).ToArray();

        Tile.Add<TLanes>(depth, ref a[0], depth, 1, ref b[0], cols, ref sums[0], cols);

        Assert.That(sums, Is.EqualTo(expected));
    }

    [Test]
    public void Lanes_are_added_up()
    {
        var numbers = Enumerable.Range(1, 1 + TLanes.Count).Select(i => (double)i).ToArray();

        var sum = (TLanes.Load(ref numbers[0], 1) + TLanes.All(10)).Sum();

        Assert.That(sum, Is.EqualTo(numbers.Skip(1).Sum() + 10 * TLanes.Count));
    }
}
