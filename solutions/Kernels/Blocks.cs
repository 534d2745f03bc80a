namespace MLWorkbench.Kernels;

/// <summary>Divides rows into blocks and shares the blocks out among the cores.</summary>
public static class Blocks
{
    /// <summary>Computes a part of the answer from each block of rows.</summary>
    /// <param name="length">The number of rows.</param>
    /// <param name="size">The number of rows in a block; the last one may be shorter.</param>
    /// <param name="part">Gives the part of the rows from the first number up to, not including, the second.</param>
    /// <returns>The parts in the order of the blocks: what is added up in this order does not depend on the number of cores.</returns>
    public static T[] Map<T>(int length, int size, Func<int, int, T> part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var parts = new T[(int)(((long)length + size - 1) / size)];
        if (parts.Length == 1)
            parts[0] = part(0, length);
        else
            Parallel.For(0, parts.Length, block => parts[block] = part(block * size, block * size + Math.Min(size, length - block * size)));
        return parts;
    }
}
