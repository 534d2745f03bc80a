using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MLWorkbench.Workbench;

/// <summary>The process that compiles and runs learners' code. It may be killed at any moment.</summary>
sealed class Worker(TextReader requests, TextWriter messages)
{
    readonly GraderImages _graders = new(Path.Combine(AppContext.BaseDirectory, "graders"));

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
            var request = JsonSerializer.Deserialize(line, WorkerJson.Default.GradeRequest)!;
            var clock = Stopwatch.StartNew();
            var learner = Compiler.Learner(request.Track, request.Learner);
            var verdict = request.PrepareOnly ? Prepare(request, learner) : Grade(request, learner, clock);
            // A finalizer that throws must end the process now, under the exercise that wrote it.
            if (HasFinalizer(learner))
                Collect();
            Send(new() { Verdict = verdict });
            Collect();
        }
    }

    static bool HasFinalizer(CSharpCompilation learner) =>
        learner.SyntaxTrees.Any(tree => tree.GetRoot().DescendantNodes().Any(node => node.IsKind(SyntaxKind.DestructorDeclaration)));

    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // So that the first verdict on an exercise does not wait for its grader to be compiled.
    Verdict Prepare(GradeRequest request, CSharpCompilation learner)
    {
        Grader(request, learner);
        return new(request.Id, Outcome.NotAttempted, []);
    }

    Verdict Grade(GradeRequest request, CSharpCompilation learner, Stopwatch clock)
    {
        var (learnerImage, learnerErrors) = Compiler.Emit(learner);
        if (learnerImage is null)
            return new(request.Id, Outcome.DoesNotCompile, [], Diagnostics.Describe(learnerErrors, learner), clock.Elapsed.TotalMilliseconds);

        var (graderImage, graderErrors) = Grader(request, learner);
        if (graderImage is null)
        {
            var missing = PublicMembers.DescribeMissing(learner, Compiler.Learner(request.Track, [request.Solution]));
            return new(request.Id, Outcome.SignatureChanged, [], missing ?? Misfit(request, graderErrors), clock.Elapsed.TotalMilliseconds);
        }

        var compiled = clock.Elapsed.TotalMilliseconds;
        Send(new() { CompiledAfter = compiled });
        var checks = RunChecks(learnerImage, graderImage, request.Draws);
        return new(request.Id, Verdict.Of(checks), [.. checks], null, compiled, clock.Elapsed.TotalMilliseconds - compiled);
    }

    (Compiler.Image? Image, IReadOnlyList<Diagnostic> Errors) Grader(GradeRequest request, CSharpCompilation learner)
    {
        var key = GraderImages.Key(request, learner);
        if (_graders.Find(key) is { } known)
            return (known, []);
        var (image, errors) = Compiler.Emit(Compiler.Grader(request, learner));
        if (image is not null)
            _graders.Keep(key, image);
        return (image, errors);
    }

    // Not inlined: the load context must be unreachable when finalizers are awaited.
    [MethodImpl(MethodImplOptions.NoInlining)]
    IReadOnlyList<CheckResult> RunChecks(Compiler.Image learner, Compiler.Image grader, bool draws)
    {
        using var loaded = new LoadedExercise(learner, grader);
        Action<string> started = name => Send(new() { CheckStarted = name });
        Action<CheckResult> finished = check => Send(new() { CheckFinished = check });
        return draws ? new FigureRunner(started, finished).Run(loaded.Grader) : new CheckRunner(started, finished).Run(loaded.Grader);
    }

    static string Misfit(GradeRequest request, IReadOnlyList<Diagnostic> errors) => $"""
        The grader cannot call your code: {errors[0].GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')} ({errors[0].Id}).
        The stub has the signatures that it expects. To put it back, and keep your code in .mlw/attic: mlw reset {request.Id}
        """;

    void Send(WorkerMessage message) => messages.WriteLine(JsonSerializer.Serialize(message, WorkerJson.Default.WorkerMessage));
}
