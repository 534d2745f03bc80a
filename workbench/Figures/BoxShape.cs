namespace MLWorkbench.Figures;

/// <summary>The numbers of a box plot.</summary>
public sealed record BoxShape(double LowerWhisker, double LowerQuartile, double Median, double UpperQuartile, double UpperWhisker, double[] Beyond)
{
    const double WhiskerLength = 1.5;

    internal static BoxShape Of(double[] sorted)
    {
        if (sorted.Length == 0)
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, []);
        var (lower, upper) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var reach = WhiskerLength * (upper - lower);
        var inside = Array.FindAll(sorted, value => value >= lower - reach && value <= upper + reach);
        return new(inside[0], lower, Quantile(sorted, 0.5), upper, inside[^1], Array.FindAll(sorted, value => value < inside[0] || value > inside[^1]));
    }

    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return sorted[below] + (place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }
}
