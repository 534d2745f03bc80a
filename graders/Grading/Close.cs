namespace MLWorkbench.Grading;

/// <summary>The constraint of nearly every check: <c>Assert.That(received, Close.To(expected).Mistake(wrong, "why"))</c>.</summary>
public static class Close
{
    /// <summary>
    /// Compares numbers, spans, arrays of any rank, matrices, records, tuples and any nesting of them.
    /// A number is accepted within the larger of the relative and the absolute tolerance.
    /// </summary>
    public static CloseConstraint To(object? expected, double relative = 1e-9, double absolute = 1e-12) =>
        new(expected, new Tolerance(relative, absolute));

    /// <inheritdoc cref="To(object?, double, double)"/>
    public static CloseConstraint To(ReadOnlySpan<double> expected, double relative = 1e-9, double absolute = 1e-12) =>
        To((object)expected.ToArray(), relative, absolute);

    /// <summary>For counts, labels, orders and everything else that has no rounding.</summary>
    public static CloseConstraint Exactly(object? expected) => new(expected, Tolerance.Exact);
}
