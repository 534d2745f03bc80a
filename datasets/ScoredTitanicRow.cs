namespace MLWorkbench.Datasets;

/// <summary>One passenger of <see cref="ScoredTitanic"/>.</summary>
/// <param name="Row">The row in titanic.csv, counted from 1.</param>
/// <param name="Survived">What happened.</param>
/// <param name="Score">The model's log-odds of survival.</param>
/// <param name="Probability">The model's probability of survival.</param>
/// <param name="Predicted">What the model predicts: survival when the score is above 0.</param>
public sealed record ScoredTitanicRow(int Row, bool Survived, double Score, double Probability, bool Predicted);
