using System.Diagnostics;

namespace MLWorkbench.Workbench;

/// <summary>Follows one request from sending it to its verdict, its time-out or the death of the worker.</summary>
sealed class Observation(WorkerProcess worker, GradeRequest request, GradingLimits limits, Action<CheckResult>? onCheck = null)
{
    readonly List<CheckResult> _finished = [];
    readonly Stopwatch _clock = Stopwatch.StartNew();
    double _compiled;
    string? _running;

    public async Task<Verdict> VerdictAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            deadline.CancelAfter(limits.Preparation);
            await worker.SendAsync(request, deadline.Token);
            while (await worker.ReceiveAsync(deadline.Token) is { } message)
            {
                if (message.Verdict is { } verdict)
                    return verdict;
                Note(message);
                deadline.CancelAfter(limits.Check);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Interrupted(Outcome.TimedOut, _compiled == 0
                ? $"Your file did not compile within {limits.Preparation.TotalSeconds:0} seconds: is an expression nested very deeply?"
                : $"No answer within {limits.Check.TotalSeconds:0} seconds: is there a loop that never ends?");
        }
        catch (IOException)
        {
            // The worker ended before it read the request.
        }
        return Interrupted(Outcome.Crashed, await worker.DescribeExitAsync());
    }

    void Note(WorkerMessage message)
    {
        _compiled = message.CompiledAfter ?? _compiled;
        _running = message.CheckStarted ?? (message.CheckFinished is null ? _running : null);
        if (message.CheckFinished is { } check)
        {
            _finished.Add(check);
            onCheck?.Invoke(check);
        }
    }

    Verdict Interrupted(Outcome outcome, string reason)
    {
        var checks = _running is null ? _finished : [.. _finished, new(_running, CheckOutcome.Failed, reason)];
        var where = _running is null ? "" : $"In the check '{_running}': ";
        return new(request.Id, outcome, [.. checks], where + reason, _compiled, _clock.Elapsed.TotalMilliseconds - _compiled);
    }
}
