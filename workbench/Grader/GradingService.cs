using System.Collections.Concurrent;

namespace MLWorkbench.Workbench;

/// <summary>Grades exercises in worker processes. Whatever learner code does there, every request gets a verdict.</summary>
public sealed class GradingService(GradingLimits limits, int workers = 1) : IDisposable
{
    readonly SemaphoreSlim _places = new(workers);
    readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>Grades one exercise; several may be under way at once, as many as there are workers.</summary>
    public async Task<Verdict> GradeAsync(GradeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _places.WaitAsync(cancellation);
        try
        {
            if (_idle.TryTake(out var used))
            {
                var verdict = await GradeAsync(used, request, cancellation);
                // The culprit may be a thread or finalizer that an earlier exercise left behind: only a fresh worker's word counts.
                if (verdict.Outcome != Outcome.Crashed)
                    return verdict;
            }
            return await GradeAsync(await WorkerProcess.StartAsync(limits, cancellation), request, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
            worker.Dispose();
        _places.Dispose();
    }

    async Task<Verdict> GradeAsync(WorkerProcess worker, GradeRequest request, CancellationToken cancellation)
    {
        var reusable = false;
        try
        {
            var verdict = await new Observation(worker, request, limits).VerdictAsync(cancellation);
            reusable = worker.IsFitAfter(verdict, limits);
            return verdict;
        }
        finally
        {
            if (reusable)
                _idle.Add(worker);
            else
                worker.Dispose();
        }
    }
}
