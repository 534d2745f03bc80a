namespace MLWorkbench.Kernels;

/// <summary>A vector of doubles of one width, so that a kernel can be written once for all widths.</summary>
public interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many numbers it holds.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in all lanes.</summary>
    static abstract TSelf All(double number);

    /// <summary>The numbers from the one at a distance from <paramref name="first"/> on.</summary>
    static abstract TSelf Load(ref double first, nuint distance = 0);

    /// <summary><paramref name="x"/> times <paramref name="y"/> plus <paramref name="addend"/>, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf addend);

    /// <summary>Adds the numbers to those which <see cref="Load"/> would read.</summary>
    void AddTo(ref double first, nuint distance = 0);

    /// <summary>The sum of all numbers.</summary>
    double Sum();

    /// <summary>Lane by lane.</summary>
    static abstract TSelf operator +(TSelf x, TSelf y);
}
