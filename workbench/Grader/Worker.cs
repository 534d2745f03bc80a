using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace MLWorkbench.Workbench;

/// <summary>The process that compiles and runs learners' code. It may be killed at any moment.</summary>
sealed class Worker(TextReader requests, TextWriter messages)
{
    readonly Compiler _compiler = new();

    /// <summary>Serves requests until the supervisor hangs up.</summary>
    public static int Serve(string pipeName)
    {
        // The supervisor keeps the time, and can stop what a thread cannot.
        Grading.CheckLimits.Time = Timeout.InfiniteTimeSpan;
        ExitWithSupervisor();
        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        pipe.Connect(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(pipe);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        new Worker(reader, writer).Run();
        return 0;
    }

    // Standard input ends when the supervisor does, however it ends: learner code that loops must not outlive it.
    static void ExitWithSupervisor()
    {
        var lifeline = Console.OpenStandardInput();
        Console.SetIn(TextReader.Null);
        new Thread(() =>
        {
            lifeline.ReadByte();
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true }.UnsafeStart();
    }

    void Run()
    {
        while (requests.ReadLine() is { } line)
        {
            var verdict = Grade(JsonSerializer.Deserialize(line, WorkerJson.Default.GradeRequest)!);
            // A finalizer that throws must end the process now, under the exercise that wrote it.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Send(new() { Verdict = verdict });
        }
    }

    Verdict Grade(GradeRequest request)
    {
        var clock = Stopwatch.StartNew();
        var learner = Compiler.Learner(request.Track, request.Learner);
        var (learnerImage, learnerErrors) = Compiler.Emit(learner);
        if (learnerImage is null)
            return new(request.Id, Outcome.DoesNotCompile, [], Diagnostics.Describe(learnerErrors), clock.Elapsed.TotalMilliseconds);

        var (graderImage, graderErrors) = _compiler.Grader(request, learner);
        if (graderImage is null)
        {
            var missing = PublicMembers.DescribeMissing(learner, Compiler.Learner(request.Track, [request.Solution]));
            return new(request.Id, Outcome.SignatureChanged, [], missing ?? Misfit(graderErrors), clock.Elapsed.TotalMilliseconds);
        }

        var compiled = clock.Elapsed.TotalMilliseconds;
        Send(new() { CompiledAfter = compiled });
        var checks = RunChecks(learnerImage, graderImage);
        return new(request.Id, Verdict.Of(checks), [.. checks], null, compiled, clock.Elapsed.TotalMilliseconds - compiled);
    }

    // Not inlined: the load context must be unreachable when finalizers are awaited.
    [MethodImpl(MethodImplOptions.NoInlining)]
    IReadOnlyList<CheckResult> RunChecks(Compiler.Image learner, Compiler.Image grader)
    {
        using var loaded = new LoadedExercise(learner, grader);
        var runner = new CheckRunner(name => Send(new() { CheckStarted = name }), check => Send(new() { CheckFinished = check }));
        return runner.Run(loaded.Grader);
    }

    static string Misfit(IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> errors) =>
        $"The grader cannot call your code. `mlw dev stub` shows the expected signatures.\n{Diagnostics.Describe(errors)}";

    void Send(WorkerMessage message) => messages.WriteLine(JsonSerializer.Serialize(message, WorkerJson.Default.WorkerMessage));
}
