namespace MLWorkbench.Datasets;

/// <summary>The finding of <see cref="BreastCancer"/>; malignant is the positive class.</summary>
public enum Diagnosis
{
    /// <summary>Label 0.</summary>
    Benign,

    /// <summary>Label 1, the positive class. scikit-learn's copy numbers the two the other way round.</summary>
    Malignant,
}
