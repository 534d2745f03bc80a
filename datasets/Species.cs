namespace MLWorkbench.Datasets;

/// <summary>The three species of <see cref="Iris"/>; their numbers are the class labels.</summary>
public enum Species
{
    /// <summary>Label 0.</summary>
    Setosa,

    /// <summary>Label 1.</summary>
    Versicolor,

    /// <summary>Label 2.</summary>
    Virginica,
}
