namespace MLWorkbench.Datasets;

/// <summary>One patient of <see cref="Diabetes"/>.</summary>
/// <param name="Age">Age in years.</param>
/// <param name="Sex">Sex, coded 1 and 2 in the source.</param>
/// <param name="Bmi">Body mass index.</param>
/// <param name="Bp">Mean blood pressure.</param>
/// <param name="S1">First of six blood serum measurements: total cholesterol.</param>
/// <param name="S2">Low-density lipoproteins.</param>
/// <param name="S3">High-density lipoproteins.</param>
/// <param name="S4">Total cholesterol divided by high-density lipoproteins.</param>
/// <param name="S5">Logarithm of the triglycerides level, as far as is known.</param>
/// <param name="S6">Blood sugar.</param>
/// <param name="Progression">The target: progression of the disease after one year.</param>
public sealed record DiabetesRow(
    double Age,
    double Sex,
    double Bmi,
    double Bp,
    double S1,
    double S2,
    double S3,
    double S4,
    double S5,
    double S6,
    double Progression);
