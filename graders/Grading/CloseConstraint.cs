using NUnit.Framework.Constraints;

namespace MLWorkbench.Grading;

/// <summary>Accepts what is close to the expected value, and knows some wrong values by name. Made by <see cref="Close"/>.</summary>
public sealed class CloseConstraint : Constraint
{
    // Wrong values are recognised a little more loosely than right ones are accepted: they may be given as rounded figures.
    const double RecognitionRelative = 1e-6;

    readonly object? _expected;
    readonly Tolerance _tolerance;
    readonly List<Suspect> _suspects = [];
    Symmetry? _symmetry;
    string _name = "";
    string? _example;

    internal CloseConstraint(object? expected, Tolerance tolerance)
    {
        _expected = expected;
        _tolerance = tolerance;
    }

    /// <inheritdoc/>
    public override string Description => $"close to {Digits.Show(_expected)}";

    /// <summary>Adds a wrong value, and the sentence that a learner who returns it reads first.</summary>
    public CloseConstraint Mistake(object? wrong, string message)
    {
        var recognition = _tolerance with { Relative = Math.Max(_tolerance.Relative, RecognitionRelative) };
        return Suspecting(received => Comparison.Same(wrong, received, recognition), message);
    }

    /// <summary>Adds a property that only a wrong value has, and the sentence that the learner reads first.</summary>
    public CloseConstraint Mistake<T>(Func<T, bool> recognise, string message) =>
        Suspecting(received => received is T value && recognise(value), message);

    /// <summary>Adds the smallest call that shows the difference: <c>.On($"RocCurve.Auc({actual}, {scores})")</c>.</summary>
    public CloseConstraint On(CodeText example)
    {
        _example = example.ToString();
        return this;
    }

    /// <summary>Accepts any answer that the symmetry makes equal, such as components up to sign.</summary>
    public CloseConstraint UpTo(Symmetry symmetry)
    {
        _symmetry = symmetry;
        return this;
    }

    /// <summary>Names what is compared, for the place of a difference.</summary>
    public CloseConstraint Named(string name)
    {
        _name = name;
        return this;
    }

    /// <inheritdoc/>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        foreach (var suspect in _suspects.Where(suspect => suspect.Recognises(_expected)))
            throw new GraderFaultException($"The data of this check cannot tell the right answer from a mistake: {suspect.Message}");

        object? received = actual;
        var aligned = _symmetry?.Align(_expected, received, _tolerance) ?? received;
        var differences = Comparison.Differences(_expected, aligned, _tolerance).ToList();
        if (differences.Count == 0)
            return new ConstraintResult(this, actual, isSuccess: true);

        var misconception = _suspects.Find(suspect => suspect.Recognises(received) || suspect.Recognises(aligned))?.Message;
        throw new CheckFailedException(
            FailureText.Of(misconception, _name, _expected, aligned, differences, _tolerance, _example), misconception);
    }

    CloseConstraint Suspecting(Func<object?, bool> recognises, string message)
    {
        _suspects.Add(new(recognises, message));
        return this;
    }

    sealed record Suspect(Func<object?, bool> Recognises, string Message);
}
