using System.Numerics;
using System.Runtime.InteropServices;
using MLWorkbench.Kernels;

namespace MLWorkbench.LogisticRegression;

/// <summary><see cref="L2PenalisedFit"/> with loss, gradient and curvature from one pass over the rows, on all cores.</summary>
public static class VectorisedL2PenalisedFit
{
    const int MostSteps = 100;
    const double ShortestStep = 1e-10;
    const int SampleEvery = 16;
    const int ManyRows = 1000 * SampleEvery;

    /// <summary>Minimises |w|²/2 + C · (sum of the cross-entropies of the rows) by Newton's method.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive; both classes must occur.</param>
    /// <param name="c">The weight of the losses: the larger, the weaker the penalty.</param>
    /// <param name="tolerance">The fit ends where no derivative of what is minimised is larger than this.</param>
    public static L2PenalisedFit.PenalisedLogit Fit(Matrix x, ReadOnlyMemory<bool> y, double c = 1.0, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));
        if (!y.Span.Contains(true) || !y.Span.Contains(false))
            throw new ArgumentException("Both classes must occur: with one alone the free intercept has no best value.", nameof(y));

        // Many rows: most of the way is found with a part of them, and costs as little.
        var start = new double[x.Cols + 1]; // the intercept first
        if (x.Rows >= ManyRows)
            (start, _) = Descend(x, y, c, start, SampleEvery, tolerance);
        var (weights, objective) = Descend(x, y, c, start, 1, tolerance);
        return new(weights[0], weights[1..], objective);
    }

    // Newton's method on every row, or on one of so many.
    static (double[] Weights, double Objective) Descend(Matrix x, ReadOnlyMemory<bool> y, double c, double[] weights, int every, double tolerance)
    {
        var here = Look(x, y, c, weights, every);
        for (var step = 0; step < MostSteps && here.LargestDerivative > tolerance; step++)
        {
            var newton = Cholesky.Solve(here.Curvature, here.Gradient);
            var length = 1.0;
            var next = Minus(weights, newton, length);
            var there = Look(x, y, c, next, every);
            // A full step may overshoot far from the minimum. Near it the objective cannot tell a better point from a worse one.
            while (there.Objective > here.Objective + 1e-12 * (1 + here.Objective) && length > ShortestStep)
            {
                length /= 2;
                next = Minus(weights, newton, length);
                there = Look(x, y, c, next, every);
            }
            (weights, here) = (next, there);
        }
        return (weights, here.Objective);
    }

    // What is minimised, and its first and second derivatives.
    sealed record View(double Objective, double[] Gradient, Matrix Curvature)
    {
        public double LargestDerivative => Gradient.Max(Math.Abs);
    }

    static View Look(Matrix x, ReadOnlyMemory<bool> y, double c, double[] weights, int every)
    {
        var rows = x.Rows / every;
        c *= (double)x.Rows / rows;
        var (error, loss) = (weights.Length, weights.Length + 1);
        // On the left the constant and the features; on the right the same times p(1 - p), then p - y and the loss of the row.
        var sums = Gram.OfPairs(x, rows, weights.Length + 2, (from, to, stride, left, right) => WriteRows(x, y.Span, weights, every, from, to, stride, left, right));

        var gradient = new double[weights.Length];
        var curvature = new Matrix(weights.Length, weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j <= i; j++)
                curvature[i, j] = c * sums[j, i];
            gradient[i] = c * sums[i, error];
            if (i == 0)
                continue; // the intercept carries no penalty
            gradient[i] += weights[i];
            curvature[i, i] += 1;
        }
        return new(DotProduct.Of(weights.AsSpan(1), weights.AsSpan(1)) / 2 + c * sums[0, loss], gradient, curvature);
    }

    static void WriteRows(Matrix x, ReadOnlySpan<bool> y, double[] weights, int every, int from, int to, int stride, double[] left, double[] right)
    {
        Span<double> margins = stackalloc double[Gram.RowsAtOnce]; // the logits of the classes that did not happen
        for (var row = from; row < to; row++)
        {
            var line = left.AsSpan((row - from) * stride, weights.Length);
            line[0] = 1;
            var logit = weights[0] + CopyAndMultiply(x.Row(row * every), line[1..], weights.AsSpan(1));
            margins[row - from] = y[row * every] ? -logit : logit;
        }

        Span<double> losses = stackalloc double[Gram.RowsAtOnce];
        Span<double> errors = stackalloc double[Gram.RowsAtOnce];
        Span<double> curvatures = stackalloc double[Gram.RowsAtOnce];
        Judge(margins, losses, errors, curvatures);

        for (var row = from; row < to; row++)
        {
            var at = row - from;
            Scale(left.AsSpan(at * stride, stride), curvatures[at], right.AsSpan(at * stride, stride));
            right[at * stride + weights.Length] = y[row * every] ? -errors[at] : errors[at];
            right[at * stride + weights.Length + 1] = losses[at];
        }
    }

    static double CopyAndMultiply(ReadOnlySpan<double> features, Span<double> destination, ReadOnlySpan<double> weights)
    {
        Vector<double> sums = default;
        var i = 0;
        for (; i + Vector<double>.Count <= features.Length; i += Vector<double>.Count)
        {
            var values = new Vector<double>(features[i..]);
            values.CopyTo(destination[i..]);
            sums = Vector.FusedMultiplyAdd(values, new Vector<double>(weights[i..]), sums);
        }
        var sum = Vector.Sum(sums);
        for (; i < features.Length; i++)
        {
            destination[i] = features[i];
            sum += features[i] * weights[i];
        }
        return sum;
    }

    // Only e^-|margin| is ever computed: it may vanish, but it cannot overflow.
    static void Judge(ReadOnlySpan<double> margins, Span<double> losses, Span<double> errors, Span<double> curvatures)
    {
        for (var i = 0; i < margins.Length; i += Vector<double>.Count)
        {
            var margin = new Vector<double>(margins[i..]);
            var tail = Vector.Exp(-Vector.Abs(margin));
            var whole = Vector<double>.One + tail;
            (Vector.Max(margin, Vector<double>.Zero) + Vector.Log(whole)).CopyTo(losses[i..]);
            (Vector.ConditionalSelect(Vector.GreaterThanOrEqual(margin, Vector<double>.Zero), Vector<double>.One, tail) / whole).CopyTo(errors[i..]);
            (tail / (whole * whole)).CopyTo(curvatures[i..]);
        }
    }

    static void Scale(ReadOnlySpan<double> line, double factor, Span<double> destination)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(line);
        var scaled = MemoryMarshal.Cast<double, Vector<double>>(destination);
        for (var i = 0; i < vectors.Length && i < scaled.Length; i++)
            scaled[i] = vectors[i] * factor;
    }

    static double[] Minus(double[] weights, double[] step, double length)
    {
        var next = new double[weights.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = weights[i] - length * step[i];
        return next;
    }
}
