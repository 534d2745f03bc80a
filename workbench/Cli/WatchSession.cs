using System.Diagnostics;

namespace MLWorkbench.Workbench;

/// <summary>Grades an exercise each time its file is saved. Never runs learners' code itself.</summary>
sealed class WatchSession(Workspace workspace, Curriculum curriculum, GradingLimits limits, IWatchView view) : IDisposable
{
    // A save while a verdict is being computed lets that verdict finish, unless it takes longer than this.
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    readonly List<Exercise> _exercises = [.. curriculum.Exercises];
    readonly GradeRequests _requests = new(workspace, curriculum);
    readonly Journal _journal = new(workspace);
    CancellationTokenSource _stop = new();
    Task _running = Task.CompletedTask;
    WarmGrader? _grader;
    string? _refused;

    /// <summary>The exercise on the screen.</summary>
    public Exercise Current { get; private set; } = curriculum.Exercises.First();

    /// <summary>The memory of the processes that run learners' code.</summary>
    public long[] WorkerMemory => _grader?.Memory ?? [];

    /// <summary>Shows an exercise and warms up for it, then grades at every save until cancelled.</summary>
    public async Task RunAsync(Exercise first, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        Current = first;
        view.Opened(first);
        using var watcher = new SourceWatcher(Path.Combine(workspace.Root, "exercises"), [.. _exercises.Select(workspace.Learner)]);
        var events = ArriveAsync(watcher, cancellation);
        _grader = new(limits, Rehearsal, Expected);
        await _grader.StartAsync();
        view.Ready(Current, clock.Elapsed, await events);
        Grade(DateTime.UtcNow);
        while (true)
        {
            var (files, noticed) = await watcher.NextAsync(cancellation);
            if (Chosen(files) is not { } exercise)
                continue;
            await FinishAsync();
            Current = exercise;
            Grade(noticed);
        }
    }

    /// <summary>Shows another exercise and grades what is there.</summary>
    public async Task GoToAsync(Exercise exercise)
    {
        await FinishAsync();
        Current = exercise;
        view.Opened(exercise);
        Grade(DateTime.UtcNow);
    }

    /// <summary>The exercise some places further in the order of teaching.</summary>
    public Exercise Neighbour(int places) =>
        _exercises[Math.Clamp(_exercises.IndexOf(Current) + places, 0, _exercises.Count - 1)];

    public void Dispose()
    {
        _stop.Cancel();
        _grader?.Dispose();
        _stop.Dispose();
    }

    // Some file systems promise events and send none. A folder in which nothing can be written is not worth a word about it.
    async Task<bool> ArriveAsync(SourceWatcher watcher, CancellationToken cancellation)
    {
        try
        {
            return watcher.HasEvents && await FileEventProbe.TryAsync(Path.Combine(workspace.Root, "exercises"), cancellation) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return watcher.HasEvents;
        }
    }

    /// <summary>Which exercise is graded when these files have changed: the current one if it is among them, else the one saved last.</summary>
    /// <remarks>A checkout of another branch touches many files: that is no reason to leave the current exercise.</remarks>
    internal Exercise? Chosen(IReadOnlyList<string> files)
    {
        const int savedByHand = 3;
        if (files.Contains(workspace.Learner(Current)))
            return Current;
        var latest = files.Count <= savedByHand ? files.MaxBy(File.GetLastWriteTimeUtc) : null;
        return _exercises.Find(exercise => workspace.Learner(exercise) == latest);
    }

    async Task FinishAsync()
    {
        if (await Task.WhenAny(_running, Task.Delay(Patience)) == _running)
            return;
        await _stop.CancelAsync();
        await _running;
    }

    void Grade(DateTime noticed)
    {
        _stop.Dispose();
        _stop = new();
        _running = GradeAsync(Current, noticed, _stop.Token);
    }

    async Task GradeAsync(Exercise exercise, DateTime noticed, CancellationToken cancellation)
    {
        try
        {
            view.Grading(exercise);
            var request = _requests.Learner(exercise);
            var verdict = await _grader!.GradeAsync(request, view.Checked, cancellation);
            var total = DateTime.UtcNow - noticed;
            var refused = Attempts.Of(request, verdict) is { } attempt ? _journal.Append(attempt) : null;
            view.Judged(exercise, verdict, total);
            // Said again only when it was kept in between, or the reason is another one.
            if (refused is not null && refused != _refused)
                view.Problem($"Your progress is not kept: {refused}");
            _refused = refused;
        }
        catch (OperationCanceledException)
        {
            // A newer save took its place.
        }
        catch (Exception exception) when (exception is WorkbenchException or IOException or UnauthorizedAccessException)
        {
            view.Problem(exception.Message);
        }
    }

    // Real exercises, from the current one on: their solutions compile and their checks run as the learner's will.
    List<GradeRequest> Rehearsal()
    {
        const int most = 6;
        var from = _exercises.IndexOf(Current);
        return [.. _exercises.Skip(from).Concat(_exercises.Take(from)).Take(most).Reverse().Select(_requests.Solution)];
    }

    // What learners will most likely save: their other files as they are, and the signatures of the solution.
    IEnumerable<GradeRequest> Expected() => _exercises.Select(exercise => _requests.Learner(exercise, Source.Read(workspace.Solution(exercise))));
}
