using System.Runtime.CompilerServices;

namespace MLWorkbench.Grading;

/// <summary>Checks a gradient against central differences of the grader's own function, never of the learner's.</summary>
public static class Gradient
{
    // Of the order of the cube root of the machine epsilon: truncation and rounding error are then alike.
    const double Step = 6e-6;

    /// <summary>Expects the gradient of the function at a point. A difference names the argument and the index.</summary>
    public static CloseConstraint Of(
        Func<double[], double> function, double[] at, double relative = 1e-6, double absolute = 1e-8,
        [CallerArgumentExpression(nameof(at))] string argument = "") =>
        Close.To(Numerically(function, at), relative, absolute).Named($"d/d {argument}");

    /// <summary>The gradient by central differences.</summary>
    public static double[] Numerically(Func<double[], double> function, double[] at)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(at);
        var point = (double[])at.Clone();
        var gradient = new double[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            var step = Step * Math.Max(1, Math.Abs(at[i]));
            var (above, below) = (at[i] + step, at[i] - step);
            point[i] = above;
            var rise = function(point);
            point[i] = below;
            rise -= function(point);
            point[i] = at[i];
            gradient[i] = rise / (above - below);
        }
        return gradient;
    }
}
