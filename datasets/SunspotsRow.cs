namespace MLWorkbench.Datasets;

/// <summary>One year of <see cref="Sunspots"/>.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">The yearly mean sunspot number; column <c>sunspots</c> of the file.</param>
public sealed record SunspotsRow(int Year, double Number);
