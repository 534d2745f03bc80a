using MLWorkbench.Kernels;

namespace MLWorkbench.Metrics;

/// <summary>The area under a <see cref="RocCurve"/> without the curve: both classes sorted by radix on all cores, then walked together.</summary>
public static class VectorisedRocCurve
{
    const int DigitBits = 11;
    const int Digits = 1 << DigitBits;
    const int SmallestBlock = 1 << 14; // rows that are worth the way to another core

    /// <summary>The chance that a positive scores higher than a negative, ties counted half.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">The score of each row: higher means more likely positive.</param>
    /// <returns>NaN unless both classes occur, or when a score is NaN.</returns>
    public static double Auc(ReadOnlyMemory<bool> actual, ReadOnlyMemory<double> scores)
    {
        if (actual.Length != scores.Length)
            throw new ArgumentException($"{actual.Length} labels, but {scores.Length} scores.", nameof(scores));

        var keys = new ulong[scores.Length];
        var (positives, comparable) = Split(actual, scores, keys);
        if (!comparable || positives == 0 || positives == keys.Length)
            return double.NaN;

        var spare = new ulong[keys.Length];
        var ofPositives = Sorted(keys.AsMemory(0, positives), spare.AsMemory(0, positives));
        var ofNegatives = Sorted(keys.AsMemory(positives), spare.AsMemory(positives));
        var wins = 0L;
        foreach (var part in Blocks.Map(positives, BlockSize(positives), (from, to) => Wins(ofPositives.Span[from..to], ofNegatives.Span)))
            wins += part;
        return wins / 2.0 / positives / ofNegatives.Length;
    }

    // The keys of the positives, then those of the negatives.
    static (int Positives, bool Comparable) Split(ReadOnlyMemory<bool> actual, ReadOnlyMemory<double> scores, ulong[] keys)
    {
        var size = BlockSize(keys.Length);
        var counts = Blocks.Map(keys.Length, size, (from, to) => actual.Span[from..to].Count(true));
        var positives = counts.Sum();
        var starts = new int[counts.Length]; // of the positives of each block
        for (var block = 1; block < starts.Length; block++)
            starts[block] = starts[block - 1] + counts[block - 1];

        var comparable = Blocks.Map(keys.Length, size, (from, to) =>
        {
            var start = starts[from / size];
            return WriteKeys(actual.Span[from..to], scores.Span[from..to], keys, [positives + from - start, start]);
        });
        return (positives, Array.TrueForAll(comparable, part => part));
    }

    // Says whether every score is a number. The place depends on the label by an index: a branch would be guessed wrongly half the time.
    static bool WriteKeys(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ulong[] keys, Span<int> next)
    {
        var comparable = true;
        for (var row = 0; row < scores.Length; row++)
        {
            comparable &= scores[row] == scores[row];
            keys[next[Convert.ToInt32(actual[row])]++] = Key(scores[row]);
        }
        return comparable;
    }

    // Whole numbers in the order of the scores: negative ones turned over, -0 equal to 0.
    static ulong Key(double score)
    {
        var bits = BitConverter.DoubleToInt64Bits(score + 0.0);
        return (ulong)(bits ^ (bits >> 63 | long.MinValue));
    }

    // The three leading digits put most keys in their places for good. Only where many keys share those digits do the others have to be sorted too.
    static ReadOnlyMemory<ulong> Sorted(Memory<ulong> keys, Memory<ulong> spare)
    {
        var leading = SortedFrom(64 - 3 * DigitBits, keys, spare, out var free);
        return InsertAll(leading.Span) ? leading : SortedFrom(0, leading, free, out _);
    }

    // From the last digit to the first, each pass keeping the order of the passes before it.
    static Memory<ulong> SortedFrom(int shift, Memory<ulong> keys, Memory<ulong> spare, out Memory<ulong> free)
    {
        for (; shift < 64; shift += DigitBits)
        {
            if (SortByDigit(keys, spare, shift))
                (keys, spare) = (spare, keys);
        }
        free = spare;
        return keys;
    }

    // False when that would take more than a few moves a key.
    static bool InsertAll(Span<ulong> keys)
    {
        var moves = 4L * keys.Length;
        for (var i = 1; i < keys.Length; i++)
        {
            var key = keys[i];
            var place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
                keys[place] = keys[place - 1];
            keys[place] = key;
            moves -= i - place;
            if (moves < 0)
                return false;
        }
        return true;
    }

    // False when all digits are equal and nothing was moved.
    static bool SortByDigit(ReadOnlyMemory<ulong> keys, Memory<ulong> target, int shift)
    {
        var size = BlockSize(keys.Length);
        var places = Blocks.Map(keys.Length, size, (from, to) => CountDigits(keys.Span[from..to], shift));
        if (places.Sum(counts => counts[Digit(keys.Span[0], shift)]) == keys.Length)
            return false;

        var place = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            foreach (var block in places)
                (block[digit], place) = (place, place + block[digit]);
        }
        Blocks.Map(keys.Length, size, (from, to) => Move(keys.Span[from..to], target.Span, places[from / size], shift));
        return true;
    }

    static int[] CountDigits(ReadOnlySpan<ulong> keys, int shift)
    {
        var counts = new int[Digits];
        foreach (var key in keys)
            counts[Digit(key, shift)]++;
        return counts;
    }

    static int Move(ReadOnlySpan<ulong> keys, Span<ulong> target, int[] places, int shift)
    {
        foreach (var key in keys)
            target[places[Digit(key, shift)]++] = key;
        return keys.Length;
    }

    // Twice the number of pairs in which the positive scores higher, a tie being half a pair.
    static long Wins(ReadOnlySpan<ulong> positives, ReadOnlySpan<ulong> negatives)
    {
        var wins = 0L;
        var (below, notAbove) = (FirstNotBelow(negatives, positives[0]), 0);
        foreach (var positive in positives)
        {
            while (below < negatives.Length && negatives[below] < positive)
                below++;
            notAbove = Math.Max(notAbove, below);
            while (notAbove < negatives.Length && negatives[notAbove] == positive)
                notAbove++;
            wins += below + notAbove;
        }
        return wins;
    }

    static int FirstNotBelow(ReadOnlySpan<ulong> sorted, ulong key)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = sorted[middle] < key ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    static int Digit(ulong key, int shift) => (int)(key >> shift) & (Digits - 1);

    static int BlockSize(int length) => Math.Max(SmallestBlock, (length + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
}
