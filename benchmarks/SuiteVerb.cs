using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>Measures suites with BenchmarkDotNet: by a part of their name, or by its own options.</summary>
static class SuiteVerb
{
    public static int Run(string[] words)
    {
        var options = words[0].StartsWith('-');
        var chosen = options ? Suites.All : [.. Suites.All.Where(suite => suite.FullName!.Contains(words[0].Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))];
        if (chosen.Count == 0)
            throw new WorkbenchException($"No suite is called '{words[0]}'. Without a name, all are listed.");
        // BenchmarkDotNet builds anew: what is switched on here must be switched on there.
        if (chosen.Any(typeof(IMLNetRacer).IsAssignableFrom))
            Environment.SetEnvironmentVariable("MLNet", "true");
        var summaries = BenchmarkSwitcher.FromTypes([.. chosen]).Run(options ? words : ["--filter", "*", .. words[1..]], Config());
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }

    static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddFilter(new AttemptedFilter())
        .WithArtifactsPath(Path.Combine(Workspace.Find().Root, "BenchmarkDotNet.Artifacts"));
}
