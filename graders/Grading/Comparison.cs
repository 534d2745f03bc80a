namespace MLWorkbench.Grading;

/// <summary>Walks two values side by side: shape before values, equal answers of another type accepted.</summary>
static class Comparison
{
    public static IEnumerable<Difference> Differences(object? expected, object? received, Tolerance tolerance, string path = "") =>
        (Reading.Of(expected), Reading.Of(received)) switch
        {
            (Reading.Number e, Reading.Number r) => OfNumbers(e.Value, r.Value, tolerance, path),
            (Reading.Grid e, Reading.Grid r) => OfGrids(e, r, tolerance, path),
            (Reading.Fields e, Reading.Fields r) => OfFields(e, r, tolerance, path),
            _ when Equals(expected, received) => [],
            _ => [new(path, expected, received, double.PositiveInfinity, expected is null || received is null ? $"expected {Kind(expected)}, received {Kind(received)}" : null)],
        };

    public static bool Same(object? expected, object? received, Tolerance tolerance) => !Differences(expected, received, tolerance).Any();

    static IEnumerable<Difference> OfNumbers(double expected, double received, Tolerance tolerance, string path)
    {
        var excess = tolerance.Excess(expected, received);
        if (excess > 1)
            yield return new(path, expected, received, excess);
    }

    static IEnumerable<Difference> OfGrids(Reading.Grid expected, Reading.Grid received, Tolerance tolerance, string path) =>
        !expected.Lengths.AsSpan().SequenceEqual(received.Lengths)
            ? [new(path, null, null, double.PositiveInfinity, $"expected {expected.Shape}, received {received.Shape}")]
            : Enumerable.Range(0, expected.Items.Length)
                .SelectMany(i => Differences(expected.Items[i], received.Items[i], tolerance, path + expected.IndexOf(i)));

    static IEnumerable<Difference> OfFields(Reading.Fields expected, Reading.Fields received, Tolerance tolerance, string path) =>
        expected.Members.Length != received.Members.Length
            ? [new(path, null, null, double.PositiveInfinity, $"expected {expected.Members.Length} fields, received {received.Members.Length}")]
            : expected.Members.Zip(received.Members)
                .SelectMany(pair => Differences(pair.First.Value, pair.Second.Value, tolerance, path + pair.First.Name));

    static string Kind(object? value) => value is null ? "null" : Reading.Of(value) switch
    {
        Reading.Number number => Digits.Show(number.Value),
        Reading.Grid grid => grid.Shape,
        _ => $"'{value}'",
    };
}
