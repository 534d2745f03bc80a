namespace MLWorkbench.Datasets;

/// <summary>One flower of <see cref="Iris"/>; lengths and widths in centimetres.</summary>
public sealed record IrisRow(double SepalLength, double SepalWidth, double PetalLength, double PetalWidth, Species Species);
