using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MLWorkbench.Workbench;

/// <summary>A worker as its supervisor sees it: requests go in, messages come out, and it may die.</summary>
sealed class WorkerProcess : IDisposable
{
    readonly Process _process;
    readonly NamedPipeServerStream _pipe;
    readonly StreamReader _messages;
    readonly StreamWriter _requests;
    readonly Task<string> _errors;

    WorkerProcess(Process process, NamedPipeServerStream pipe, Task<string> errors)
    {
        _process = process;
        _pipe = pipe;
        _errors = errors;
        _messages = new(pipe);
        _requests = new(pipe) { AutoFlush = true };
    }

    /// <summary>How many verdicts it has given.</summary>
    public int Runs { get; set; }

    /// <summary>What it does while nobody needs it; awaited before it grades.</summary>
    public Task Preparation { get; set; } = Task.CompletedTask;

    /// <summary>Whether it can be trusted with another exercise after this verdict.</summary>
    public bool IsFitAfter(Verdict verdict, GradingLimits limits) =>
        verdict.Outcome is not (Outcome.TimedOut or Outcome.Crashed) && Runs < limits.RunsPerWorker;

    public bool HasExited => _process.HasExited;

    /// <summary>Its working set, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
    }

    public static async Task<WorkerProcess> StartAsync(GradingLimits limits, CancellationToken cancellation)
    {
        var name = $"mlw-{Guid.NewGuid():N}";
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var process = Process.Start(StartInfo(name, limits))!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        var errors = ExitReason.ReadErrorsAsync(process.StandardError);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(limits.Preparation);
        var exit = process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(pipe.WaitForConnectionAsync(ended.Token), exit) == exit || !pipe.IsConnected)
        {
            process.Kill();
            cancellation.ThrowIfCancellationRequested();
            throw new WorkbenchException($"The process that runs your code did not start: {(await errors).Trim()} Build the workbench anew: delete the artifacts folder and run ./mlw.");
        }
        return new(process, pipe, errors);
    }

    public async Task SendAsync(GradeRequest request, CancellationToken cancellation)
    {
        Runs += request.PrepareOnly ? 0 : 1;
        await _requests.WriteLineAsync(JsonSerializer.Serialize(request, WorkerJson.Default.GradeRequest).AsMemory(), cancellation);
    }

    /// <summary>The next message, or null when the process has ended.</summary>
    public async Task<WorkerMessage?> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await _messages.ReadLineAsync(cancellation) is { } line ? JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerMessage) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Why the process ended, in the learner's terms.</summary>
    public async Task<string> DescribeExitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }
        return ExitReason.Describe(_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _pipe.Dispose();
    }

    static ProcessStartInfo StartInfo(string pipeName, GradingLimits limits)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), [typeof(Worker).Assembly.Location, pipeName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
