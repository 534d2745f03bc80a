using System.Globalization;

namespace MLWorkbench.Figures;

/// <summary>Round numbers for an axis.</summary>
static class NiceTicks
{
    const int Wanted = 6;
    const int FewDecades = 3;
    const double Plain = 1e7; // the largest number of a logarithmic axis that is written out

    // A range that ends this close to a tick, in steps, still shows it.
    const double Near = 0.005;

    public static IReadOnlyList<Tick> Linear(double from, double to)
    {
        var step = Step(Math.Abs(to - from) / Wanted);
        var (first, last) = (Math.Ceiling(Math.Min(from, to) / step - Near), Math.Floor(Math.Max(from, to) / step + Near));
        var write = Writer(step, Math.Max(Math.Abs(from), Math.Abs(to)));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(place => (first + place) * step).Select(at => new Tick(at, write(at)))];
    }

    public static IReadOnlyList<Tick> Log(double start, double end)
    {
        var (low, high) = (Math.Log10(start), Math.Log10(end));
        double[] within = high - low > FewDecades ? [1] : [1, 2, 5];
        var every = Math.Max(1, (int)Math.Ceiling((high - low) / (Wanted + 2)));
        var found = (from decade in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
                     where decade % every == 0
                     from digit in within
                     let at = digit * Math.Pow(10, decade)
                     where at >= start * (1 - 1e-9) && at <= end * (1 + 1e-9)
                     select at).ToList();
        // One way of writing for all numbers of an axis.
        var format = found.All(at => at is >= 1e-3 and <= Plain) ? "#,0.######" : "0.#e0";
        return [.. found.Select(at => new Tick(at, Minus(at.ToString(format, CultureInfo.InvariantCulture))))];
    }

    // 1, 2 or 5 times a power of ten, whichever is nearest as ratios go.
    static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { < 1.414 => 1, < 3.162 => 2, < 7.071 => 5, _ => 10 });
    }

    static Func<double, string> Writer(double step, double largest)
    {
        if (largest >= 1e6 || step < 1e-5)
            return at => at == 0 ? "0" : Minus(at.ToString("0.###e0", CultureInfo.InvariantCulture));
        var decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        var format = "#,0." + new string('0', decimals);
        return at => Minus((Math.Round(at, decimals) + 0.0).ToString(format, CultureInfo.InvariantCulture));
    }

    static string Minus(string number) => number.Replace('-', '\u2212');
}
