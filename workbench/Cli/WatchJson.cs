using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>The session as events for other programs: one JSON object a line.</summary>
sealed class WatchJson(TextWriter writer, Func<long[]> workerMemory) : IWatchView
{
    readonly Lock _line = new();

    public void Opened(Exercise exercise) => Write(new("opened", exercise.Id));

    public void Ready(Exercise exercise, TimeSpan startUp, bool hasEvents) =>
        Write(new("ready", exercise.Id) { TotalMs = startUp.TotalMilliseconds, FileEvents = hasEvents });

    public void Grading(Exercise exercise) { }

    public void Checked(CheckResult check) { }

    public void Judged(Exercise exercise, Verdict verdict, TimeSpan total) => Write(new("verdict", exercise.Id)
    {
        Verdict = verdict.Outcome,
        Message = verdict.Message,
        Checks = verdict.Checks,
        CompileMs = verdict.CompileMilliseconds,
        RunMs = verdict.RunMilliseconds,
        TotalMs = total.TotalMilliseconds,
        MemoryBytes = [Environment.WorkingSet, .. workerMemory()],
    });

    public void Problem(string message) => Write(new("problem", null) { Message = message });

    void Write(WatchEvent watchEvent)
    {
        lock (_line)
        {
            writer.WriteLine(JsonSerializer.Serialize(watchEvent, WatchEventJson.Default.WatchEvent));
            writer.Flush();
        }
    }
}

/// <summary>One line of <c>mlw watch --json</c>.</summary>
sealed record WatchEvent(string Event, string? Id)
{
    public Outcome? Verdict { get; init; }

    public string? Message { get; init; }

    public CheckResult[]? Checks { get; init; }

    public double? CompileMs { get; init; }

    public double? RunMs { get; init; }

    /// <summary>From the file event to the verdict; for 'ready', from the start.</summary>
    public double? TotalMs { get; init; }

    /// <summary>Whether the system sends file events here; without them files are looked at four times a second.</summary>
    public bool? FileEvents { get; init; }

    /// <summary>Working sets of the supervisor and of each worker.</summary>
    public long[]? MemoryBytes { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(WatchEvent))]
sealed partial class WatchEventJson : JsonSerializerContext;
