using System.Globalization;
using MathNet.Numerics.Distributions;
using NUnit.Framework.Constraints;

namespace MLWorkbench.Grading;

/// <summary>Accepts what chance allows: an estimate whose standard error is known, with a stated rate of false alarms.</summary>
public sealed class Band : Constraint
{
    readonly double _expected;
    readonly double _halfWidth;
    readonly double _falseAlarmRate;
    readonly List<(double Wrong, string Message)> _mistakes = [];
    string _name = "The estimate";
    string? _example;

    Band(double expected, double halfWidth, double falseAlarmRate)
    {
        _expected = expected;
        _halfWidth = halfWidth;
        _falseAlarmRate = falseAlarmRate;
    }

    /// <inheritdoc/>
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"within {_halfWidth:G3} of {_expected:G7}");

    /// <summary>For a nearly normal estimate: a right answer fails with the given probability.</summary>
    public static Band Around(double expected, double standardError, double falseAlarmRate = 1e-9) =>
        new(expected, Normal.InvCDF(0, 1, 1 - falseAlarmRate / 2) * standardError, falseAlarmRate);

    /// <summary>For the share of successes in independent trials. Hoeffding's bound: it holds for any number of trials.</summary>
    public static Band OfShare(double probability, int trials, double falseAlarmRate = 1e-9) =>
        new(probability, Math.Sqrt(Math.Log(2 / falseAlarmRate) / (2 * trials)), falseAlarmRate);

    /// <summary>Adds what a known mistake gives on average, and the sentence that the learner reads first.</summary>
    public Band Mistake(double wrong, string message)
    {
        if (Math.Abs(wrong - _expected) <= 2 * _halfWidth)
            throw new GraderFaultException($"The band is too wide to tell the right answer from a mistake: {message}");
        _mistakes.Add((wrong, message));
        return this;
    }

    /// <inheritdoc cref="CloseConstraint.Named"/>
    public Band Named(string name)
    {
        _name = name;
        return this;
    }

    /// <inheritdoc cref="CloseConstraint.On"/>
    public Band On(CodeText example)
    {
        _example = example.ToString();
        return this;
    }

    /// <inheritdoc/>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        var received = Convert.ToDouble(actual, CultureInfo.InvariantCulture);
        if (Math.Abs(received - _expected) <= _halfWidth)
            return new ConstraintResult(this, actual, isSuccess: true);
        var misconception = _mistakes.Where(mistake => Math.Abs(received - mistake.Wrong) <= _halfWidth)
            .OrderBy(mistake => Math.Abs(received - mistake.Wrong)).FirstOrDefault().Message;
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            {misconception ?? $"{_name}: expected about {_expected:G7}, received {received:G7}."}

              expected  {_expected:G7}, give or take {_halfWidth:G3}
              received  {received:G7}
              a right answer is this far off once in {1 / _falseAlarmRate:0.#e+0} runs
            """);
        throw new CheckFailedException(_example is null ? text : $"{text}\n\n  Try it: {_example}", misconception);
    }
}
