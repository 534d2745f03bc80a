namespace MLWorkbench.Vectorisation;

/// <summary>Values in the middle of a larger array: whoever reads past an end meets a guard, whoever writes there is found out.</summary>
sealed class Guarded<T>(T[] values, T guard) where T : struct
{
    // Odd, so that the values do not begin where a vector would be aligned.
    const int Guards = 131;

    readonly T[] _all = [.. Enumerable.Repeat(guard, Guards), .. values, .. Enumerable.Repeat(guard, Guards)];

    /// <summary>The values to read.</summary>
    public ReadOnlySpan<T> Values => Room;

    /// <summary>The same place to write.</summary>
    public Span<T> Room => _all.AsSpan(Guards, _all.Length - 2 * Guards);

    /// <summary>What stands there now.</summary>
    public T[] ToArray() => Room.ToArray();

    /// <summary>Fails when something was written before or after the values.</summary>
    public void RequireGuards()
    {
        for (var i = 0; i < _all.Length; i++)
        {
            var index = i - Guards;
            if ((index < 0 || index >= Room.Length) && !EqualityComparer<T>.Default.Equals(_all[i], guard))
                throw new CheckFailedException($"Your code wrote outside of its span: the span has {Room.Length} places, and place {index} was changed.");
        }
    }
}
