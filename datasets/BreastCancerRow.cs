namespace MLWorkbench.Datasets;

/// <summary>One tumour of <see cref="BreastCancer"/>: <c>row.Mean.Radius</c> is column <c>mean_radius</c>.</summary>
/// <param name="Mean">The mean over the nuclei; columns <c>mean_...</c>.</param>
/// <param name="Error">The standard error of that mean; columns <c>..._error</c>.</param>
/// <param name="Worst">The mean of the three largest values; columns <c>worst_...</c>.</param>
/// <param name="Diagnosis">Malignant or benign.</param>
public sealed record BreastCancerRow(CellNuclei Mean, CellNuclei Error, CellNuclei Worst, Diagnosis Diagnosis)
{
    /// <summary>Whether the tumour is malignant.</summary>
    public bool IsMalignant => Diagnosis == Diagnosis.Malignant;
}
