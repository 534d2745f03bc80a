namespace MLWorkbench.Statistics;

/// <summary>Checks that a test admits having no answer. The degrees of freedom do not matter then.</summary>
static class NoAnswer
{
    /// <summary>Fails unless statistic and p-value are NaN.</summary>
    /// <param name="received">What the learner's test returned.</param>
    /// <param name="reason">Why there is no answer: a sentence that the learner reads first.</param>
    /// <param name="call">The call as code to paste.</param>
    public static void Expected(TestResult received, string reason, CodeText call)
    {
        var undefined = new { Statistic = double.NaN, PValue = double.NaN };
        Assert.That(new { received.Statistic, received.PValue }, Close.To(undefined)
            .Mistake<object>(answer => !answer.Equals(undefined), reason)
            .On(call));
    }
}
