namespace MLWorkbench.Benchmarks;

/// <summary>Says what there is to measure and how.</summary>
static class ListVerb
{
    public static int Run()
    {
        Console.WriteLine("""
            dotnet run -c Release --project benchmarks -- NAME    measures a suite with BenchmarkDotNet, some minutes
              ... -- --filter '*KMeans*Vectorised*'               any options of BenchmarkDotNet
              ... -- quick ID                                     two seconds for one exercise, what `mlw bench ID` runs
              ... -- race [KERNEL] [--json]                       the vectorised kernels against MathNet and Python
              ... -- growth                                       time and memory at 10,000 to 1,000,000 rows
              ... -- latency [--edits N] [--alone]                 from a save to its verdict, beside dotnet test

            Suites:
            """);
        foreach (var suite in Suites.All)
            Console.WriteLine($"  {suite.FullName!["MLWorkbench.".Length..]}");
        return 0;
    }
}
