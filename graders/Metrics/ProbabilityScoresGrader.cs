namespace MLWorkbench.Metrics;

[Grader("metrics/probability-scores")]
public class ProbabilityScoresGrader
{
    static readonly bool[] Actual = [true, true, false, true, false, false, true, false, false, false];
    static readonly double[] Probability = [0.9375, 0.75, 0.75, 0.75, 0.4375, 0.4375, 0.25, 0.25, 0.25, 0.125];

    static readonly ScoredTitanic Passengers = ScoredTitanic.Load();

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "metrics/probability-scores", @case);

    [Check]
    public void Log_loss_is_the_mean_negative_natural_logarithm()
    {
        bool[] actual = [true, false];
        double[] probability = [0.5, 0.75];
        var expected = (Math.Log(2) + Math.Log(4)) / 2;

        Assert.That(ProbabilityScores.Score(actual, probability).LogLoss, Close.To(expected)
            .Mistake(1.5, "Your value is 1.4427 times ours: that is bits; this workbench scores in nats, with the natural logarithm.")
            .Mistake(-expected, "The sign is missing: the logarithm of a probability is negative, the loss is positive.")
            .Mistake(2 * expected, "That is the sum over rows: log-loss is their mean.")
            .Mistake((Math.Log(2) - Math.Log(0.75)) / 2, "For a row that did not happen the loss is -ln(1 - p), not -ln p.")
            .On($"ProbabilityScores.Score({actual}, {probability}).LogLoss"));
        Assert.That(ProbabilityScores.Score(Passengers.Survived, Passengers.Probability).LogLoss, Close.To(ScikitLearn("titanic-scored").Number("logLoss"))
            .Mistake(0.6769858693683244, "Your value is 1.4427 times ours (0.676986 instead of 0.469251): that is bits; this workbench scores in nats."));
    }

    [Check]
    public void Log_loss_in_nats_is_that_of_ML_NET_times_ln_2()
    {
        var bits = Recorded.By("mlnet", "metrics/probability-scores", "titanic-logistic").Number("logLossBits");

        // ML.NET works in single precision.
        Assert.That(ProbabilityScores.Score(Passengers.Survived, Passengers.Probability).LogLoss, Close.To(bits * Math.Log(2), relative: 1e-8)
            .Mistake(bits, "Your value is 1.4427 times ours (0.676986 instead of 0.469251): that is bits; this workbench scores in nats."));
    }

    [Check]
    public void A_confident_miss_costs_much_but_not_everything()
    {
        bool[] actual = [true, false, true, false];
        double[] probability = [0, 1, 1, 0];

        // Clipping the probability, or only the one under the logarithm, differs in the fifth digit: both are right.
        Assert.That(ProbabilityScores.Score(actual, probability).LogLoss, Close.To(ScikitLearn("certain-and-wrong").Number("logLoss"), relative: 2e-5)
            .Mistake(double.PositiveInfinity, "One confident miss at p=0 made the mean infinite; clip to [1e-15, 1-1e-15].")
            .Mistake(double.NaN, "0 · ln 0 is NaN: clip to [1e-15, 1-1e-15] before the logarithm.")
            .On($"ProbabilityScores.Score({actual}, {probability}).LogLoss"));
    }

    [Check]
    public void The_clip_is_the_caller_s()
    {
        bool[] actual = [true];
        double[] probability = [0];

        Assert.That(ProbabilityScores.Score(actual, probability, 10, 0.01).LogLoss, Close.To(-Math.Log(0.01))
            .Mistake(-Math.Log(1e-15), "You clipped at 1e-15: the parameter clip says 0.01 here.")
            .Mistake(double.PositiveInfinity, "One confident miss at p=0 made the mean infinite; clip to [clip, 1 - clip].")
            .On($"ProbabilityScores.Score({actual}, {probability}, 10, clip: 0.01).LogLoss"));
    }

    [Check]
    public void Brier_is_the_mean_squared_distance_from_the_outcome()
    {
        bool[] actual = [true, false];
        double[] probability = [0.5, 0.75];

        Assert.That(ProbabilityScores.Score(actual, probability).Brier, Close.To(0.40625)
            .Mistake(0.8125, "That is the sum over rows: the Brier score is their mean.")
            .Mistake(0.625, "That is the mean absolute distance: square each before averaging.")
            .Mistake(Math.Sqrt(0.40625), "The Brier score has no square root.")
            .On($"ProbabilityScores.Score({actual}, {probability}).Brier"));
        Assert.That(ProbabilityScores.Score(Passengers.Survived, Passengers.Probability).Brier, Close.To(ScikitLearn("titanic-scored").Number("brier")));
        // Clipping is for the logarithm: certain hits and misses keep their full distance.
        Assert.That(ProbabilityScores.Score([true, false, true, false], [0, 1, 1, 0], 10, 0.1).Brier, Close.To(0.5)
            .Mistake(0.41, "The clipped probability was used: clip only under the logarithm.")
            .On($"ProbabilityScores.Score([true, false, true, false], [0, 1, 1, 0], 10, clip: 0.1).Brier"));
    }

    [Check]
    public void Calibration_error_weighs_each_bin_by_its_rows()
    {
        bool[] actual = [true, true, true, false];
        double[] probability = [0.85, 0.85, 0.85, 0.35];

        Assert.That(ProbabilityScores.Score(actual, probability).CalibrationError, Close.To(0.75 * 0.15 + 0.25 * 0.35)
            .Mistake((0.15 + 0.35) / 2, "You averaged the bins equally: weight each bin's |mean p - hit rate| by its share of rows.")
            .Mistake((0.15 + 0.35) / 10, "Empty bins were counted in the mean: weight each bin by its share of rows.")
            .Mistake(0.15 + 0.35, "The gaps were summed without weights: weight each bin by its share of rows.")
            .On($"ProbabilityScores.Score({actual}, {probability}).CalibrationError"));
        Assert.That(ProbabilityScores.Score(Passengers.Survived, Passengers.Probability).CalibrationError, Close.To(ScikitLearn("titanic-scored").Number("calibrationError"))
            .Mistake(BinsEqually(Passengers.Survived, Passengers.Probability),
                "You report 0.048820 instead of 0.048375: weight each bin's |mean p - hit rate| by its share of rows; nearly empty bins must not count as much as full ones."));
    }

    [Check]
    public void Misses_above_and_below_cancel_only_within_a_bin()
    {
        Assert.That(ProbabilityScores.Score(Actual, Probability).CalibrationError, Close.To(ScikitLearn("ten-rows").Number("calibrationError"))
            .On($"ProbabilityScores.Score({Actual}, {Probability}).CalibrationError"));
        Assert.That(ProbabilityScores.Score(Actual, Probability, 1).CalibrationError, Close.To(Math.Abs(Probability.Average() - 0.4))
            .Mistake(ScikitLearn("ten-rows").Number("calibrationError"), "The number of bins was ignored: this call asks for one.")
            .On($"ProbabilityScores.Score({Actual}, {Probability}, bins: 1).CalibrationError"));
    }

    [Check]
    public void A_probability_of_one_falls_into_the_last_bin()
    {
        bool[] actual = [false, true];
        double[] probability = [1, 0.95];

        Assert.That(ProbabilityScores.Score(actual, probability).CalibrationError, Close.To(0.475)
            .Mistake(0.525, "A probability of 1 got a bin of its own: the last bin is closed and holds it.")
            .Mistake(0.025, "The row with probability 1 was left out: the last bin is closed and holds it.")
            .On($"ProbabilityScores.Score({actual}, {probability}).CalibrationError"));
    }

    [Check]
    public void No_rows_have_no_score() =>
        Assert.That(ProbabilityScores.Score([], []), Close.To(new ProbabilityScores.ProbabilityScore(double.NaN, double.NaN, double.NaN))
            .Mistake(default(ProbabilityScores.ProbabilityScore), "Without rows there is no mean: the contract asks for NaN, not a perfect 0.")
            .On($"ProbabilityScores.Score([], [])"));

    static double BinsEqually(bool[] actual, double[] probability) => Enumerable.Range(0, actual.Length)
        .GroupBy(row => Math.Min((int)(probability[row] * 10), 9))
        .Average(bin => Math.Abs(bin.Average(row => probability[row]) - bin.Average(row => actual[row] ? 1.0 : 0.0)));
}
