using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.Metrics;

/// <summary>Whether probabilities mean what they say.</summary>
public static class ProbabilityScoresFigures
{
    const int Bins = 10;

    /// <summary>Predicted shares against what happened.</summary>
    [Figure]
    public static Figure Calibration_in_ten_bins()
    {
        var titanic = ScoredTitanic.Load();
        var score = ProbabilityScores.Score(titanic.Survived, titanic.Probability, Bins);
        var bins = titanic.Rows.GroupBy(row => Math.Min((int)(row.Probability * Bins), Bins - 1)).OrderBy(bin => bin.Key).ToList();
        double[] predicted = [.. bins.Select(bin => bin.Average(row => row.Probability))];
        double[] happened = [.. bins.Select(bin => bin.Average(row => row.Survived ? 1.0 : 0.0))];
        return new Figure
        {
            Title = FormattableString.Invariant($"Calibration of the Titanic model: error {score.CalibrationError:0.0000}"),
            Caption = "Each point is a tenth of the scale from 0 to 1. Below the diagonal the model promises too much, above it too little; the upright lines are the gaps, "
                + "and your calibration error is their mean length, each counted with the number of its passengers.",
            X = new("mean predicted probability", 0, 1),
            Y = new("share that survived", 0, 1.03),
        }
            .Line("as predicted", [0, 1], [0, 1], Hue.Grey, dashed: true)
            .Segments("gap", predicted, predicted, predicted, happened, Hue.Orange)
            .Points("bins", predicted, happened, Hue.Blue, large: true);
    }

    /// <summary>What the three scores say when probabilities are made too timid or too bold.</summary>
    [Figure]
    public static Figure Scores_of_probabilities_that_are_too_timid_or_too_bold()
    {
        var titanic = ScoredTitanic.Load();
        var factors = Generate.LogSpaced(41, -1, 1);
        var scores = Array.ConvertAll(factors, factor => ProbabilityScores.Score(
            titanic.Survived, Array.ConvertAll(titanic.Score, logit => SpecialFunctions.Logistic(factor * logit)), Bins));
        return new Figure
        {
            Title = "Three scores while the log-odds are stretched",
            Caption = "At 1 the model is as it was trained. To the left all probabilities move to one half, to the right to 0 and 1. "
                + "Log-loss punishes boldness most: it rises without bound, while Brier score and calibration error level off.",
            X = new("factor on the log-odds", Scale: Scale.Log),
            Y = new("score (lower is better)", 0),
        }
            .Vertical("as trained", 1)
            .Line("log-loss", factors, Array.ConvertAll(scores, score => score.LogLoss))
            .Line("Brier score", factors, Array.ConvertAll(scores, score => score.Brier))
            .Line("calibration error", factors, Array.ConvertAll(scores, score => score.CalibrationError));
    }
}
