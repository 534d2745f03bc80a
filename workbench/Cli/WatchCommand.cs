using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The daily companion: save a file and see the verdict.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("id") { Description = "The exercise to begin with.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Events for other programs: one JSON object a line." };
        var plain = new Option<bool>("--plain") { Description = "Lines only, nothing is erased: for screen readers." };
        var command = new Command("watch", "Grade at every save.") { id, json, plain };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(id), result.GetValue(json), result.GetValue(plain), cancellation));
        return command;
    }

    /// <summary>Watches, beginning with an exercise.</summary>
    public static async Task<int> RunAsync(string? id, bool json, bool plain, CancellationToken cancellation)
    {
        var workspace = Workspace.Find();
        var curriculum = Curriculum.Load(workspace);
        var first = id is null ? LastSaved(workspace, curriculum) : curriculum.Find(id);
        if (!json && Console.IsOutputRedirected && !plain)
        {
            Console.WriteLine($"mlw watch needs a terminal; in a pipe use --plain or --json. Next: {first.Id}");
            return ExitCode.Right;
        }
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
        var screen = new WatchScreen(Terminal.Standard, workspace, plain || Console.IsOutputRedirected);
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

    // Where the learner left off: the file that was saved last, if it is no longer the stub.
    static Exercise LastSaved(Workspace workspace, Curriculum curriculum) =>
        curriculum.Exercises.Where(exercise => File.Exists(workspace.Learner(exercise)))
            .MaxBy(exercise => File.GetLastWriteTimeUtc(workspace.Learner(exercise))) ?? curriculum.Exercises.First();
}
