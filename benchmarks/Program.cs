using System.Text;
using MLWorkbench.Benchmarks;
using MLWorkbench.Workbench;

Console.OutputEncoding = Encoding.UTF8;
try
{
    return args switch
    {
        [] => ListVerb.Run(),
        ["race", .. var rest] => RaceVerb.Run(rest),
        ["quick", .. var rest] => QuickVerb.Run(rest),
        ["growth", .. var rest] => GrowthVerb.Run(rest),
        ["latency", .. var rest] => await LatencyVerb.RunAsync(rest),
        _ => SuiteVerb.Run(args),
    };
}
catch (WorkbenchException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
