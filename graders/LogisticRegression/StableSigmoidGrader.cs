using MathNet.Numerics;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/stable-sigmoid")]
public class StableSigmoidGrader
{
    const string Overflow = "e^800 is infinite, and infinity over infinity is NaN: branch on the sign of z so that only e^-|z| is computed.";
    const string LogOfZero = "The probability underflowed to 0 before the logarithm saw it: work on the logit, max(z, 0) - z·y + ln(1 + e^-|z|).";

    static readonly double[] Logits = [-800, -50, -37, -1.5, 0, 1e-9, 2, 37, 50, 800];

    [Check]
    public void Odds_of_three_to_one_are_a_probability_of_three_quarters()
    {
        var z = Math.Log(3);

        Assert.That(StableSigmoid.Sigmoid(z), Close.To(0.75)
            .Mistake(0.25, "You return the probability of the other class: the sigmoid rises with z, so the exponent is -z in 1/(1 + e^-z).")
            .Mistake(3.0, "That is e^z, the odds: divide by 1 + e^z.")
            .Mistake(Math.Tanh(z), "That is tanh(z), which runs from -1 to 1: the sigmoid is (1 + tanh(z/2))/2.")
            .On($"StableSigmoid.Sigmoid(Math.Log(3))"));
        Assert.That(StableSigmoid.Sigmoid(-z), Close.To(0.25)
            .Mistake(0.75, "A negative logit came back above one half: do not drop its sign.")
            .On($"StableSigmoid.Sigmoid(-Math.Log(3))"));
        Assert.That(StableSigmoid.Sigmoid(0), Close.To(0.5).On($"StableSigmoid.Sigmoid(0)"));
    }

    [Check]
    public void Large_logits_give_probabilities_of_one_and_zero()
    {
        Assert.That(StableSigmoid.Sigmoid(800), Close.To(1.0)
            .Mistake(double.NaN, $"z = 800 gave NaN. {Overflow}")
            .On($"StableSigmoid.Sigmoid(800)"));
        Assert.That(StableSigmoid.Sigmoid(-800), Close.To(0.0, absolute: 1e-300)
            .Mistake(double.NaN, $"z = -800 gave NaN. {Overflow}")
            .Mistake<double>(p => p is > 0 and < 1e-3, "Do not clip the sigmoid: at z = -800 the probability is below the smallest double, so 0 is right.")
            .On($"StableSigmoid.Sigmoid(-800)"));
    }

    [Check]
    public void Small_probabilities_keep_their_digits()
    {
        Assert.That(StableSigmoid.Sigmoid(-50), Close.To(FiftyDigits(-50).Number("sigmoid"), absolute: 0)
            .Mistake(0.0, "At z = -50 the probability is 1.9e-22, not 0: 1 - σ(50), like (1 + tanh(-25))/2, cancels to nothing. Use e^z/(1 + e^z) or 1/(1 + e^-z) there.")
            .Mistake<double>(p => p is > 1e-20 and < 1e-3, "At z = -50 the probability is 1.9e-22: clipping the sigmoid replaces it by the clip.")
            .On($"StableSigmoid.Sigmoid(-50)"));
        Assert.That(StableSigmoid.Sigmoid(-37), Close.To(FiftyDigits(-37).Number("sigmoid"), absolute: 0)
            .Mistake<double>(p => p % Math.ScaleB(1, -53) == 0,
                "At z = -37 the probability is 8.5e-17, finer than the spacing of doubles near 1: do not subtract it from 1, use e^z/(1 + e^z).")
            .On($"StableSigmoid.Sigmoid(-37)"));
        Assert.That(StableSigmoid.Sigmoid(-700), Close.To(Math.Exp(-700), absolute: 0).On($"StableSigmoid.Sigmoid(-700)"));
    }

    [Check]
    public void Between_the_extremes_it_is_the_logistic_function_of_MathNet()
    {
        for (var z = -30.0; z <= 30; z += 0.25)
            Assert.That(StableSigmoid.Sigmoid(z), Close.To(SpecialFunctions.Logistic(z), absolute: 0).On($"StableSigmoid.Sigmoid({z})"));
    }

    [Check]
    public void The_loss_is_minus_the_logarithm_of_the_probability_of_what_happened()
    {
        Assert.That(StableSigmoid.LossFromLogit(2, true), Close.To(FiftyDigits(2).Number("lossTrue"))
            .Mistake(FiftyDigits(2).Number("lossFalse"), "The labels are swapped: a positive row with logit 2 is a likely one and costs little.")
            .Mistake(-FiftyDigits(2).Number("lossTrue"), "The sign is missing: the logarithm of a probability is negative, the loss is positive.")
            .Mistake(FiftyDigits(2).Number("lossTrue") / Math.Log(2), "That is the loss in bits: this workbench uses nats, the natural logarithm.")
            .Mistake(-Math.Log(2), "You took the logarithm of the logit: the argument is a logit, not a probability.")
            .On($"StableSigmoid.LossFromLogit(2, true)"));
        Assert.That(StableSigmoid.LossFromLogit(2, false), Close.To(FiftyDigits(2).Number("lossFalse"))
            .Mistake(FiftyDigits(2).Number("lossTrue"), "A negative row with logit 2 costs -ln(1 - σ(2)): the label was ignored.")
            .Mistake(0.0, "A negative row costs something too: -ln(1 - p).")
            .On($"StableSigmoid.LossFromLogit(2, false)"));
    }

    [Check]
    public void A_confident_miss_costs_its_logit()
    {
        Assert.That(StableSigmoid.LossFromLogit(-800, true), Close.To(800.0)
            .Mistake(double.PositiveInfinity, $"At z = -800 the loss is 800, you returned infinity. {LogOfZero}")
            .Mistake(double.NaN, $"At z = -800 the loss is 800, you returned NaN. {LogOfZero}")
            .On($"StableSigmoid.LossFromLogit(-800, true)"));
        Assert.That(StableSigmoid.LossFromLogit(800, false), Close.To(800.0)
            .Mistake(double.PositiveInfinity, $"At z = 800 a negative row costs 800, you returned infinity. {LogOfZero}")
            .Mistake(double.NaN, $"At z = 800 a negative row costs 800, you returned NaN. {LogOfZero}")
            .On($"StableSigmoid.LossFromLogit(800, false)"));
    }

    [Check]
    public void A_miss_is_not_capped()
    {
        Assert.That(StableSigmoid.LossFromLogit(-50, true), Close.To(50.0)
            .Mistake<double>(loss => loss is > 1 and < 49.9,
                "At z = -50 the loss must be 50. Clipping the probability caps it (at 34.54 for a clip of 1e-15), and a cap has slope 0: the worst rows stop teaching.")
            .On($"StableSigmoid.LossFromLogit(-50, true)"));
        Assert.That(StableSigmoid.LossFromLogit(37, false), Close.To(37.0)
            .Mistake<double>(loss => loss is > 1 and < 36.9,
                "At z = 37 a negative row costs 37: 1 - σ(37) has hardly a digit left, so take the logarithm of neither. Work on the logit.")
            .On($"StableSigmoid.LossFromLogit(37, false)"));
        // The gap between logit and loss is the tail of the other class.
        Assert.That(StableSigmoid.LossFromLogit(-1.5, true), Close.To(FiftyDigits(-1.5).Number("lossTrue"))
            .Mistake(1.5, "The loss is -z only far out: at z = -1.5 the term ln(1 + e^-|z|) still adds 0.201413.")
            .On($"StableSigmoid.LossFromLogit(-1.5, true)"));
    }

    [Check]
    public void Fifty_digit_arithmetic_gives_the_same_losses()
    {
        foreach (var z in Logits)
        {
            Assert.That(StableSigmoid.LossFromLogit(z, true), Close.To(FiftyDigits(z).Number("lossTrue"))
                .On($"StableSigmoid.LossFromLogit({z}, true)"));
            Assert.That(StableSigmoid.LossFromLogit(z, false), Close.To(FiftyDigits(z).Number("lossFalse"))
                .On($"StableSigmoid.LossFromLogit({z}, false)"));
        }
    }

    [Check]
    public void Not_a_number_stays_not_a_number()
    {
        Assert.That(StableSigmoid.Sigmoid(double.NaN), Close.To(double.NaN)
            .Mistake<double>(p => !double.IsNaN(p), "A missing logit became a probability: NaN must come out as NaN, or the fault upstream is hidden.")
            .On($"StableSigmoid.Sigmoid(double.NaN)"));
        Assert.That(StableSigmoid.LossFromLogit(double.NaN, true), Close.To(double.NaN)
            .Mistake<double>(loss => !double.IsNaN(loss), "A missing logit became a loss: NaN must come out as NaN, or the fault upstream is hidden.")
            .On($"StableSigmoid.LossFromLogit(double.NaN, true)"));
    }

    static Recorded FiftyDigits(double z) => Recorded.By("mpmath", "logistic-regression/stable-sigmoid", FormattableString.Invariant($"z-{z}").Replace("E", "e", StringComparison.Ordinal));
}
