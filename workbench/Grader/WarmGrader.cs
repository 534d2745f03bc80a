namespace MLWorkbench.Workbench;

/// <summary>Grades one file at a time as fast as can be: a warm worker, and a spare that is warm already when the worker has to go.</summary>
/// <param name="limits">How long learner code may run.</param>
/// <param name="rehearsal">What a new worker grades before it is used, so that compiler and runner are warm.</param>
/// <param name="ahead">What the first spare compiles while it waits, so that no grader is compiled when its turn comes.</param>
public sealed class WarmGrader(GradingLimits limits, Func<IReadOnlyList<GradeRequest>> rehearsal, Func<IEnumerable<GradeRequest>>? ahead = null) : IDisposable
{
    readonly CancellationTokenSource _closing = new();
    Task<WorkerProcess>? _current;
    Task<WorkerProcess>? _spare;

    /// <summary>The memory of worker and spare, in bytes.</summary>
    public long[] Memory => [.. new[] { _current, _spare }.Where(worker => worker is { IsCompletedSuccessfully: true }).Select(worker => worker!.Result.Memory)];

    /// <summary>Starts a worker and waits until it is warm; the spare follows in the background.</summary>
    public async Task StartAsync()
    {
        _current = WarmAsync();
        await _current;
        _spare = WarmAsync();
        _ = PrepareAsync(_spare);
    }

    /// <summary>Grades. When the token is cancelled, whatever runs is ended and the next call finds a warm worker.</summary>
    public async Task<Verdict> GradeAsync(GradeRequest request, Action<CheckResult>? onCheck = null, CancellationToken cancellation = default)
    {
        var worker = await CurrentAsync();
        var keep = false;
        try
        {
            await worker.Preparation;
            var verdict = await new Observation(worker, request, limits, onCheck).VerdictAsync(cancellation);
            keep = worker.IsFitAfter(verdict, limits);
            return verdict;
        }
        finally
        {
            if (!keep)
                Replace(worker);
        }
    }

    /// <summary>Ends both workers.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        foreach (var worker in new[] { _current, _spare })
            worker?.ContinueWith(started => started.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    // A spare that died while it waited is not worth a message: another one is started.
    async Task<WorkerProcess> CurrentAsync()
    {
        try
        {
            if (_current is { } started && await started is { HasExited: false } worker)
                return worker;
        }
        catch (WorkbenchException)
        {
            // It did not start; the next one says why if it does not either.
        }
        return await (_current = WarmAsync());
    }

    void Replace(WorkerProcess worker)
    {
        worker.Dispose();
        _current = _spare ?? WarmAsync();
        _spare = SpareAsync(_current);
    }

    // One request at a time, and only while it is the spare: whoever needs it waits for one grader at most.
    async Task PrepareAsync(Task<WorkerProcess> spare)
    {
        var worker = await spare;
        foreach (var request in ahead?.Invoke() ?? [])
        {
            if (_spare != spare)
                return;
            var step = new Observation(worker, request with { PrepareOnly = true }, limits).VerdictAsync(_closing.Token);
            worker.Preparation = step;
            await step;
        }
    }

    async Task<WorkerProcess> SpareAsync(Task<WorkerProcess> current)
    {
        await Task.WhenAny(current);
        return await WarmAsync();
    }

    async Task<WorkerProcess> WarmAsync()
    {
        var worker = await WorkerProcess.StartAsync(limits, _closing.Token);
        foreach (var request in rehearsal())
        {
            var verdict = await new Observation(worker, request, limits).VerdictAsync(_closing.Token);
            if (verdict.Outcome is Outcome.TimedOut or Outcome.Crashed)
                throw new WorkbenchException($"The process that runs your code could not grade {request.Id}: {verdict.Message}");
        }
        worker.Runs = 0;
        return worker;
    }
}
