using MLWorkbench.Workbench;

[assembly: LevelOfParallelism(2)]

namespace MLWorkbench.Tests;

/// <summary>The worker processes that all tests share.</summary>
[SetUpFixture]
public sealed class SharedWorkers
{
    internal static GradingService Service { get; private set; } = null!;

    internal static Proof Proof { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start()
    {
        Service = new GradingService(new GradingLimits { Check = TimeSpan.FromMinutes(2) }, workers: 2);
        Proof = new Proof(Repository.Workspace, Repository.Requests, Service);
    }

    [OneTimeTearDown]
    public void Stop() => Service.Dispose();
}
