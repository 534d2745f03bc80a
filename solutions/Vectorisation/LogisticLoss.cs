using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Loss and gradient of logistic regression while every row comes from memory once.</summary>
public static class LogisticLoss
{
    const int Block = 32;

    /// <summary>The mean cross-entropy of a batch, in nats, and its derivative with respect to each weight.</summary>
    /// <param name="x">A row an observation, a column a feature, row after row, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="weights">The intercept, then one weight for each column.</param>
    /// <param name="gradient">Gets one number for each weight, whatever stood there; what follows stays as it is.</param>
    /// <returns>The loss; NaN when there are no rows.</returns>
    public static double WithGradient(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        Require(x, y, weights, gradient);
        var columns = weights.Length - 1;
        var slopes = gradient[..weights.Length];
        slopes.Clear();
        Span<double> room = stackalloc double[Block];
        var total = 0.0;
        for (var first = 0; first < y.Length; first += Block)
        {
            var labels = y.Slice(first, Math.Min(Block, y.Length - first));
            var rows = x.Slice(first * columns, labels.Length * columns);
            var against = room[..labels.Length];
            LogitsAgainst(rows, labels, weights, against);
            total += LossesAndSigmoids(against);
            AddSlopes(rows, labels, against, slopes);
        }
        foreach (ref var slope in slopes)
            slope /= y.Length;
        return total / y.Length;
    }

    // The logit of what did not happen: the loss is then one formula for both labels.
    static void LogitsAgainst(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> against)
    {
        var columns = weights.Length - 1;
        for (var row = 0; row < y.Length; row++)
        {
            var logit = weights[0] + Dot(x.Slice(row * columns, columns), weights[1..]);
            against[row] = y[row] ? -logit : logit;
        }
    }

    // Each loss is max(a, 0) + log(1 + e^-|a|). The same power gives the sigmoid, which takes the place of a.
    static double LossesAndSigmoids(Span<double> against)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(against);
        var losses = Vector<double>.Zero;
        foreach (ref var a in vectors)
        {
            var tail = Vector.Exp(-Vector.Abs(a));
            losses += Vector.Max(a, Vector<double>.Zero) + LogOnePlus(tail);
            a = Vector.ConditionalSelect(Vector.GreaterThan(a, Vector<double>.Zero), Vector<double>.One, tail) / (Vector<double>.One + tail);
        }
        var sum = Vector.Sum(losses);
        foreach (ref var a in against[(vectors.Length * Vector<double>.Count)..])
        {
            var tail = Math.Exp(-Math.Abs(a));
            sum += Math.Max(a, 0) + LogOnePlus(tail);
            a = (a > 0 ? 1 : tail) / (1 + tail);
        }
        return sum;
    }

    static void AddSlopes(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> sigmoids, Span<double> slopes)
    {
        var columns = slopes.Length - 1;
        for (var row = 0; row < y.Length; row++)
        {
            var error = y[row] ? -sigmoids[row] : sigmoids[row];
            slopes[0] += error;
            AddScaled(x.Slice(row * columns, columns), error, slopes[1..]);
        }
    }

    static void AddScaled(ReadOnlySpan<double> x, double factor, Span<double> sums)
    {
        var terms = MemoryMarshal.Cast<double, Vector<double>>(x);
        var totals = MemoryMarshal.Cast<double, Vector<double>>(sums);
        for (var i = 0; i < terms.Length; i++)
            totals[i] = Vector.MultiplyAddEstimate(terms[i], Vector.Create(factor), totals[i]);
        for (var i = terms.Length * Vector<double>.Count; i < x.Length; i++)
            sums[i] += x[i] * factor;
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var left = MemoryMarshal.Cast<double, Vector<double>>(x);
        var right = MemoryMarshal.Cast<double, Vector<double>>(y);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < left.Length; i++)
            sums = Vector.MultiplyAddEstimate(left[i], right[i], sums);
        var sum = Vector.Sum(sums);
        for (var i = left.Length * Vector<double>.Count; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    // 1 + t rounds; the quotient adds what the rounding took from the logarithm.
    static Vector<double> LogOnePlus(Vector<double> t)
    {
        var rounded = Vector<double>.One + t;
        return Vector.Log(rounded) + (t - (rounded - Vector<double>.One)) / rounded;
    }

    static double LogOnePlus(double t)
    {
        var rounded = 1 + t;
        return Math.Log(rounded) + (t - (rounded - 1)) / rounded;
    }

    static void Require(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        if (weights.IsEmpty)
            throw new ArgumentException("There must be a weight for the intercept.", nameof(weights));
        if (x.Length != (long)y.Length * (weights.Length - 1))
            throw new ArgumentException($"{y.Length} rows of {weights.Length - 1} features are not {x.Length} values.", nameof(x));
        if (gradient.Length < weights.Length)
            throw new ArgumentException($"{weights.Length} slopes do not fit into {gradient.Length} places.", nameof(gradient));
        if (gradient.Overlaps(x) || gradient.Overlaps(weights))
            throw new ArgumentException("The gradient must not lie where rows or weights lie: they are still read.", nameof(gradient));
    }
}
