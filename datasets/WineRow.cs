namespace MLWorkbench.Datasets;

/// <summary>One wine of <see cref="Wine"/>: thirteen chemical measurements and the cultivar (1, 2 or 3).</summary>
public sealed record WineRow(
    double Alcohol,
    double MalicAcid,
    double Ash,
    double AlcalinityOfAsh,
    double Magnesium,
    double TotalPhenols,
    double Flavanoids,
    double NonflavanoidPhenols,
    double Proanthocyanins,
    double ColorIntensity,
    double Hue,
    double Od280Od315OfDilutedWines,
    double Proline,
    int Cultivar);
