using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The daily companion: save a file and see the verdict.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("id") { Description = "The exercise to begin with.", Arity = ArgumentArity.ZeroOrOne };
        id.CompletionSources.Add(KnownIds.OfExercises);
        var json = new Option<bool>("--json") { Description = "Events for other programs: one JSON object a line." };
        var plain = new Option<bool>("--plain") { Description = "Lines only, nothing is erased: for screen readers." };
        var command = new DocumentedCommand("watch", "Grade at every save.", "mlw watch roc-curve") { id, json, plain };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(id), result.GetValue(json), result.GetValue(plain), cancellation));
        return command;
    }

    /// <summary>Watches, beginning with an exercise.</summary>
    public static async Task<int> RunAsync(string? id, bool json, bool plain, CancellationToken cancellation)
    {
        var workspace = Workspace.Find();
        var curriculum = Curriculum.Load(workspace);
        if (!json && Console.IsOutputRedirected && !plain)
        {
            StatusCommand.Write(Terminal.Standard, workspace, Progress.Load(workspace, curriculum));
            return ExitCode.Right;
        }
        var first = id is null ? WhereTheLearnerIs(workspace, curriculum) : curriculum.Find(id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await (json ? WatchForProgramsAsync(workspace, curriculum, first, stop) : WatchForPeopleAsync(workspace, curriculum, first, plain, stop));
        return ExitCode.Right;
    }

    static async Task WatchForProgramsAsync(Workspace workspace, Curriculum curriculum, Exercise first, CancellationTokenSource stop)
    {
        WatchSession? session = null;
        using (session = new(workspace, curriculum, new GradingLimits(), new WatchJson(Console.Out, () => session?.WorkerMemory ?? [])))
            await UntilStoppedAsync(session.RunAsync(first, stop.Token));
    }

    static async Task WatchForPeopleAsync(Workspace workspace, Curriculum curriculum, Exercise first, bool plain, CancellationTokenSource stop)
    {
        var screen = new WatchScreen(
            plain ? Terminal.Plain : Terminal.Standard, workspace, curriculum, plain || Console.IsOutputRedirected, () => Console.IsOutputRedirected ? int.MaxValue : Console.WindowHeight);
        using var session = new WatchSession(workspace, curriculum, new GradingLimits(), screen);
        var grading = session.RunAsync(first, stop.Token);
        if (!Console.IsInputRedirected)
        {
            var keys = new WatchKeys(session, screen, workspace, curriculum).RunAsync(stop.Token);
            await Task.WhenAny(grading, keys);
            await stop.CancelAsync();
        }
        await UntilStoppedAsync(grading);
    }

    static async Task UntilStoppedAsync(Task session)
    {
        try
        {
            await session;
        }
        catch (OperationCanceledException)
        {
            // 'q' or Ctrl-C.
        }
    }

    // The exercise of the newest event while it is open, else the next one.
    static Exercise WhereTheLearnerIs(Workspace workspace, Curriculum curriculum)
    {
        var progress = Progress.Load(workspace, curriculum);
        return (progress.Next ?? progress.Latest)?.Exercise ?? curriculum.Exercises.First();
    }
}
