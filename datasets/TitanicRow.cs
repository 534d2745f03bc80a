namespace MLWorkbench.Datasets;

/// <summary>One passenger of the <see cref="Titanic"/>.</summary>
/// <param name="Name">Surname, title and first names; cut at 31 characters in the source.</param>
/// <param name="Survived">Whether the passenger survived.</param>
/// <param name="Sex">Female or male.</param>
/// <param name="Age">In years, a fraction for infants; <c>null</c> when it is not known.</param>
/// <param name="PassengerClass">1, 2 or 3.</param>
public sealed record TitanicRow(string Name, bool Survived, Sex Sex, double? Age, int PassengerClass)
{
    /// <summary>Whether the passenger is female.</summary>
    public bool IsFemale => Sex == Sex.Female;
}
