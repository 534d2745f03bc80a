namespace MLWorkbench.Kernels;

/// <summary>Divides rows into blocks and shares the blocks out among the cores.</summary>
public static class Blocks
{
    const int LineOfCache = 16; // in numbers: counters on the same line would slow each other down

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
            Share(parts.Length, block => parts[block] = part(block * size, block * size + Math.Min(size, length - block * size)));
        return parts;
    }

    // A core begins with the same blocks in every pass, which may still be in its cache, and helps the others when they are done.
    static void Share(int blocks, Action<int> take)
    {
        var cores = Math.Min(Environment.ProcessorCount, blocks);
        var taken = new int[cores * LineOfCache];
        Parallel.For(0, cores, own =>
        {
            for (var turn = 0; turn < cores; turn++)
            {
                var core = (own + turn) % cores;
                var (first, end) = ((int)((long)blocks * core / cores), (int)((long)blocks * (core + 1) / cores));
                for (int block; (block = first + Interlocked.Increment(ref taken[core * LineOfCache]) - 1) < end;)
                    take(block);
            }
        });
    }
}
