namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="ConfusionCounts"/>: supplied, right, and where you begin.</summary>
public static class PlainConfusionCounts
{
    /// <inheritdoc cref="ConfusionCounts.Binary"/>
    public static void Binary(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> predicted, Span<long> destination)
    {
        Require(actual.Length, predicted.Length, 2, destination);
        destination[..4].Clear();
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row] > 1 || predicted[row] > 1)
                throw new ArgumentException($"Row {row} has the labels {actual[row]} and {predicted[row]}; they are 0 or 1.", nameof(actual));
            destination[actual[row] * 2 + predicted[row]]++;
        }
    }

    /// <inheritdoc cref="ConfusionCounts.Table"/>
    public static void Table(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount, Span<long> destination)
    {
        Require(actual.Length, predicted.Length, classCount, destination);
        destination[..(classCount * classCount)].Clear();
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row] < 0 || actual[row] >= classCount || predicted[row] < 0 || predicted[row] >= classCount)
                throw new ArgumentException($"Row {row} has the classes {actual[row]} and {predicted[row]}; they go from 0 to {classCount - 1}.", nameof(actual));
            destination[actual[row] * classCount + predicted[row]]++;
        }
    }

    static void Require(int rows, int predictions, int classCount, Span<long> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        if (rows != predictions)
            throw new ArgumentException($"{rows} true labels, but {predictions} predicted ones.");
        if (destination.Length < (long)classCount * classCount)
            throw new ArgumentException($"{classCount} classes need {(long)classCount * classCount} counts; there is room for {destination.Length}.", nameof(destination));
    }
}
