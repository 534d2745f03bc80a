namespace MLWorkbench.Benchmarks;

/// <summary>Times as bars, in 60 columns.</summary>
static class BarChart
{
    const int Longest = 18;

    public static void Write(TextWriter writer, QuickReport report)
    {
        writer.WriteLine(FormattableString.Invariant($"{report.Id}, {report.Rows:#,0} rows, median times\n"));
        var slowest = report.Bars.Max(bar => bar.Ms);
        var baseline = report.Bars.Single(bar => bar.Name == report.Baseline).Ms;
        writer.WriteLine($"{"",-10} {"ms",10} {"",-Longest} {"speed",8} {"of limit",9}");
        foreach (var bar in report.Bars)
        {
            var length = Math.Max(1, (int)Math.Round(Longest * bar.Ms / slowest));
            writer.WriteLine(FormattableString.Invariant(
                $"{bar.Name.ToLowerInvariant(),-10} {bar.Ms,10:0.000} {new string('█', length),-Longest} {baseline / bar.Ms,7:0.0}x {bar.FractionOfLimit,9:0.0%}"));
        }
        writer.WriteLine(FormattableString.Invariant(
            $"\nSpeed is relative to '{report.Baseline.ToLowerInvariant()}'. The limit is measured here, {(report.Cores == 1 ? "on one core" : $"on {report.Cores} cores")}:\n{report.GigabytesPerSecond:0.0} GB/s for data of this size, {report.GigaflopsPerSecond:0.0} thousand million operations a second."));
        if (report.YoursMissing is { } reason)
            writer.WriteLine($"\nyours: {reason}");
        else
            writer.WriteLine("Time says nothing about right or wrong: `mlw grade` does.");
    }
}
