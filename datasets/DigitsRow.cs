using System.Collections.Immutable;

namespace MLWorkbench.Datasets;

/// <summary>One hand-written digit of <see cref="Digits"/>.</summary>
/// <param name="Pixels">The 64 brightnesses, 0 to 16, row after row of the 8 x 8 image.</param>
/// <param name="Digit">What was written: 0 to 9.</param>
public sealed record DigitsRow(ImmutableArray<double> Pixels, int Digit);
