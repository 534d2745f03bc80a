using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>Signed margins for a lane of rows at a time, gathered column by column; rows that are left over fill a vector with copies that count nothing.</summary>
public static class LogisticLoss
{
    public static double WithGradient(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var columns = weights.Length - 1;
        if (columns < 0 || x.Length != y.Length * columns || gradient.Length < weights.Length || gradient.Overlaps(x) || gradient.Overlaps(weights))
            throw new ArgumentException("Sizes or places do not fit.");
        var lanes = Vector<double>.Count;
        var sums = new Vector<double>[columns + 1];
        var losses = Vector<double>.Zero;
        var (signs, counts, values) = (new double[lanes], new double[lanes], new double[lanes]);
        for (var first = 0; first < y.Length; first += lanes)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var present = first + lane < y.Length;
                counts[lane] = present ? 1 : 0;
                signs[lane] = y[present ? first + lane : first] ? 1 : -1;
            }
            var (sign, count) = (new Vector<double>(signs), new Vector<double>(counts));
            var margins = new Vector<double>(weights[0]);
            for (var col = 0; col < columns; col++)
                margins += Column(x, columns, first, col, values) * weights[col + 1];
            margins *= sign;

            for (var lane = 0; lane < lanes; lane++)
                values[lane] = margins[lane] < 0 ? LogOnePlus(Math.Exp(margins[lane])) - margins[lane] : LogOnePlus(Math.Exp(-margins[lane]));
            losses += Vector.ConditionalSelect(Vector.Equals(count, Vector<double>.One), new Vector<double>(values), Vector<double>.Zero);
            for (var lane = 0; lane < lanes; lane++)
                values[lane] = 1 / (1 + Math.Exp(margins[lane]));
            var errors = Vector.ConditionalSelect(Vector.Equals(count, Vector<double>.One), -sign * new Vector<double>(values), Vector<double>.Zero);
            sums[0] += errors;
            for (var col = 0; col < columns; col++)
                sums[col + 1] += errors * Column(x, columns, first, col, values);
        }
        for (var i = 0; i <= columns; i++)
            gradient[i] = Vector.Sum(sums[i]) / y.Length;
        return Vector.Sum(losses) / y.Length;
    }

    static Vector<double> Column(ReadOnlySpan<double> x, int columns, int first, int col, double[] values)
    {
        for (var lane = 0; lane < values.Length; lane++)
            values[lane] = (first + lane) * columns < x.Length ? x[(first + lane) * columns + col] : 0;
        return new(values);
    }

    // A series where 1 + t would round, the logarithm where it hardly does.
    static double LogOnePlus(double t)
    {
        if (t > 1e-3)
            return Math.Log(1 + t);
        var (sum, power) = (0.0, t);
        for (var k = 1; k < 8; k++, power *= -t)
            sum += power / k;
        return sum;
    }
}
