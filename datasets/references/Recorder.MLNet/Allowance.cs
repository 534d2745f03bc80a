namespace MLWorkbench.References;

/// <summary>The distance at which two numbers still agree, as a share of the recorded one or absolutely, whichever is more.</summary>
readonly record struct Allowance(double Relative, double Absolute)
{
    public bool Covers(double recorded, double now) => Math.Abs(now - recorded) <= Math.Max(Absolute, Relative * Math.Abs(recorded));
}
