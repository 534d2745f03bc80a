namespace MLWorkbench.Datasets;

/// <summary>One flower of <see cref="ScoredIris"/>.</summary>
/// <param name="Row">The row in iris.csv, counted from 1.</param>
/// <param name="Species">What it is.</param>
/// <param name="Predicted">What the model takes it for.</param>
/// <param name="Setosa">The model's probability of setosa.</param>
/// <param name="Versicolor">The model's probability of versicolor.</param>
/// <param name="Virginica">The model's probability of virginica.</param>
public sealed record ScoredIrisRow(int Row, Species Species, Species Predicted, double Setosa, double Versicolor, double Virginica);
