using System.Globalization;
using System.Text;
using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>The vectorised kernels against MathNet, NumPy, SciPy and scikit-learn.</summary>
static class RaceVerb
{
    static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static int Run(string[] words)
    {
        var json = words.Contains("--json");
        var log = json ? TextWriter.Null : Console.Out;
        var wanted = words.Where(word => !word.StartsWith('-')).ToArray();
        var racers = Suites.All.Where(typeof(IRacer).IsAssignableFrom).Select(type => (IRacer)Activator.CreateInstance(type)!)
            .Where(racer => wanted.Length == 0 || wanted.Any(word => racer.Kernel.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (racers.Count == 0)
            throw new WorkbenchException($"No kernel is called '{string.Join(' ', wanted)}'. They are: {string.Join(", ", Suites.All.Where(typeof(IRacer).IsAssignableFrom).Select(type => ((IRacer)Activator.CreateInstance(type)!).Kernel))}.");
        using var python = Python.Start(out var problem);
        if (python is null)
            Console.Error.WriteLine(problem);

        var results = new List<Result>();
        foreach (var racer in racers)
        {
            results.Add(new Course(racer, python, log).Run());
            GC.Collect();
        }

        var report = Report(results, python?.Versions);
        if (json)
            Console.WriteLine(Json(results));
        else
            Console.WriteLine($"\n{report}");
        // Part of a race is no result to quote.
        if (wanted.Length == 0)
        {
            var file = Path.Combine(Workspace.Find().Root, "benchmarks", "race.md");
            File.WriteAllText(file, report);
            log.WriteLine($"Written to {file}.");
        }
        return 0;
    }

    internal static string Json(List<Result> results) => JsonSerializer.Serialize(new { processor = Processor.Name, kernels = results }, CamelCase);

    internal static string Report(List<Result> results, string? versions)
    {
        var text = new StringBuilder();
        // A column for ML.NET only where it took part.
        var mlNet = results.Any(result => result.MLNetMs is not null);
        string WithMLNet(string cell) => mlNet ? $" {cell} |" : "";

        text.AppendLine(FormattableString.Invariant($"{Processor.Name}, {Environment.ProcessorCount} cores. .NET {Environment.Version}, MathNet 5.0.0 (managed){(mlNet ? ", ML.NET 5.0.0" : "")}{(versions is null ? "" : $", {versions}")}."));
        text.AppendLine("Median milliseconds; in brackets the peer's time over ours. 'Of the limit': the time that multipliers, or memory and caches with as many bytes, need at least, over ours, the best of each.");
        if (mlNet)
            text.AppendLine("ML.NET keeps data in single precision, and stops or starts by rules of its own: its answers are near ours, not the same.");
        text.AppendLine();
        text.AppendLine($"| Kernel | Rows | Ours | MathNet | Python |{WithMLNet("ML.NET")} Of the limit |");
        text.AppendLine($"|---|---:|---:|---:|---:|{(mlNet ? "---:|" : "")}---:|");
        foreach (var result in results)
        {
            text.AppendLine(FormattableString.Invariant(
                $"| {result.Kernel} | {result.Rows:#,0} | {Ms(result.OursMs)} | {Peer(result.MathNetMs, result.RatioMathNet)} | {Peer(result.PythonMs, result.RatioPython)} |{WithMLNet(Peer(result.MLNetMs, result.RatioMLNet))} {(result.FractionOfLimit is { } fraction ? FormattableString.Invariant($"{fraction:0%}") : "")} |"));
        }
        text.AppendLine(FormattableString.Invariant($"| **Geometric mean** | | | {Mean(results.Select(result => result.RatioMathNet))} | {Mean(results.Select(result => result.RatioPython))} |{WithMLNet(Mean(results.Select(result => result.RatioMLNet)))} |"));
        return text.ToString().ReplaceLineEndings("\n");
    }

    static string Peer(double? milliseconds, double? ratio) => milliseconds is { } ms ? FormattableString.Invariant($"{Ms(ms)} ({ratio:0.0}x)") : "";

    static string Ms(double milliseconds) => milliseconds.ToString(milliseconds < 1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    static string Mean(IEnumerable<double?> ratios)
    {
        var known = ratios.OfType<double>().ToList();
        return known.Count == 0 ? "" : FormattableString.Invariant($"{Math.Exp(known.Average(Math.Log)):0.0}x");
    }
}
