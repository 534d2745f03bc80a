using MLWorkbench.Grading;

namespace MLWorkbench.Tests;

/// <summary>Gradients, bands, refusals, lent inputs and recorded results.</summary>
public class GradingHelpTests
{
    [Test]
    public void A_gradient_is_checked_by_central_differences_and_names_argument_and_index()
    {
        double[] weights = [0.3, -1.2];
        static double Loss(double[] w) => w[0] * w[0] + Math.Exp(w[1]);

        Assert.That(Gradient.Of(Loss, weights).ApplyTo(new[] { 0.6, Math.Exp(-1.2) }).IsSuccess);
        Assert.That(() => Gradient.Of(Loss, weights).ApplyTo(new[] { 0.6, -Math.Exp(-1.2) }),
            Throws.TypeOf<CheckFailedException>().With.Message.StartsWith("d/d weights[1]: expected 0.3011942, received -0.3011942."));
        Assert.That(weights, Is.EqualTo(new[] { 0.3, -1.2 }));
    }

    [Test]
    public void A_band_accepts_what_chance_allows_and_states_its_false_alarms()
    {
        // Six standard errors are well inside one in 1e9 two-sided (6.109).
        Assert.That(Band.Around(10, 0.5).ApplyTo(13.0).IsSuccess);
        Assert.That(() => Band.Around(10, 0.5).ApplyTo(13.1),
            Throws.TypeOf<CheckFailedException>().With.Message.Contains("once in 1e+9 runs"));
        Assert.That(() => Band.Around(10, 0.5).Mistake(20, "You doubled it.").ApplyTo(19.8),
            Throws.TypeOf<CheckFailedException>().With.Message.StartsWith("You doubled it."));
    }

    [Test]
    public void A_band_of_a_share_is_wide_enough_for_few_trials()
    {
        Assert.That(Band.OfShare(0.5, 10).ApplyTo(1.0).IsSuccess);
        Assert.That(() => Band.OfShare(0.5, 100_000).ApplyTo(0.52), Throws.TypeOf<CheckFailedException>());
    }

    [Test]
    public void A_band_that_cannot_tell_a_mistake_apart_is_a_fault_of_the_grader() =>
        Assert.That(() => Band.Around(10, 1).Mistake(12, "Too near."), Throws.TypeOf<GraderFaultException>());

    [Test]
    public void A_refusal_must_be_the_exception_of_the_contract()
    {
        Refusal.Expected<ArgumentException>(() => throw new ArgumentNullException("x"), "x is null");

        Assert.That(() => Refusal.Expected<ArgumentException>(() => { }, "the lengths differ"),
            Throws.TypeOf<CheckFailedException>().With.Message.EqualTo("This input must be refused with an ArgumentException: the lengths differ. Your code returned an answer."));
        Assert.That(() => Refusal.Expected<ArgumentException>(() => throw new FormatException(), "the lengths differ"),
            Throws.TypeOf<CheckFailedException>().With.Message.Contains("Your code threw a FormatException instead."));
        Assert.That(() => Refusal.Expected<ArgumentException>(() => throw new NotImplementedException(), "any"), Throws.TypeOf<NotImplementedException>());
    }

    [Test]
    public void Recorded_results_are_found_by_tool_exercise_and_case()
    {
        var record = Recorded.By("scikit-learn", "metrics/roc-curve", "ties-across-classes");

        Assert.That(record.Number("auc"), Is.EqualTo(0.7916666666666666));
        Assert.That(record.Vector("truePositiveRate"), Is.EqualTo(new[] { 0, 0.25, 0.75, 0.75, 1, 1 }));
        Assert.That(record.Input("actual"), Has.Length.EqualTo(10));
        Assert.That(Recorded.By("mlnet", "metrics/confusion-matrix", "titanic-logistic").Table("confusion")[1, 1], Is.EqualTo(686));
        Assert.That(() => Recorded.By("mlnet", "metrics/roc-curve", "nothing"), Throws.ArgumentException.With.Message.Contains("no case 'nothing'"));
        Assert.That(() => Recorded.By("abacus", "metrics/roc-curve", "nothing"), Throws.ArgumentException.With.Message.Contains("metrics.abacus.json"));
    }
}
