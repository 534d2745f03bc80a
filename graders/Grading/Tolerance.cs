using System.Globalization;

namespace MLWorkbench.Grading;

/// <summary>How far a number may be from the expected one: the larger of an absolute and a relative allowance.</summary>
public readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>For closed forms in doubles, in any sensible order of operations.</summary>
    public static Tolerance Default { get; } = new(1e-9, 1e-12);

    /// <summary>For counts and for data that must not change.</summary>
    public static Tolerance Exact { get; }

    /// <summary>How much a received number may differ from this expected one.</summary>
    public double Allowed(double expected) => Math.Max(Absolute, Relative * Math.Abs(expected));

    /// <summary>The error in units of what is allowed: at most 1 is accepted, infinite where a number meets NaN or infinity.</summary>
    public double Excess(double expected, double received)
    {
        if (expected.Equals(received) || expected == received)
            return 0;
        if (!double.IsFinite(expected) || !double.IsFinite(received))
            return double.PositiveInfinity;
        return Math.Abs(received - expected) / Allowed(expected);
    }

    /// <inheritdoc/>
    public override string ToString() => (Relative, Absolute) switch
    {
        (0, 0) => "exactly",
        (_, 0) => $"relative {Text(Relative)}",
        (0, _) => $"absolute {Text(Absolute)}",
        _ => $"relative {Text(Relative)} or absolute {Text(Absolute)}",
    };

    static string Text(double value) => value.ToString(value < 0.001 ? "0.#e+0" : "0.######", CultureInfo.InvariantCulture);
}
