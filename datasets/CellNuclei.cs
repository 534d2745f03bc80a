namespace MLWorkbench.Datasets;

/// <summary>Ten properties of the cell nuclei in one image; <see cref="BreastCancerRow"/> has their mean, error and worst value.</summary>
public sealed record CellNuclei(
    double Radius,
    double Texture,
    double Perimeter,
    double Area,
    double Smoothness,
    double Compactness,
    double Concavity,
    double ConcavePoints,
    double Symmetry,
    double FractalDimension)
{
    /// <summary>The ten numbers, in the order of the columns.</summary>
    public double[] ToArray() =>
        [Radius, Texture, Perimeter, Area, Smoothness, Compactness, Concavity, ConcavePoints, Symmetry, FractalDimension];
}
