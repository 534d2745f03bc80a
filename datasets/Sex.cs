namespace MLWorkbench.Datasets;

/// <summary>The sex of a passenger of the <see cref="Titanic"/>.</summary>
public enum Sex
{
    /// <summary>466 of the 1309 passengers.</summary>
    Female,

    /// <summary>843 of the 1309 passengers.</summary>
    Male,
}
