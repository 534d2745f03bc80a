using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>Something that happened in a mock interview, one line of its file.</summary>
/// <param name="Step">What happened.</param>
/// <param name="Elapsed">How many seconds of the interview had gone by; pauses do not count.</param>
public sealed record MockStep(MockStepKind Step, double Elapsed)
{
    /// <summary>When, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Which part, from 0.</summary>
    public int Part { get; init; } = -1;

    /// <summary>A line that was written, or the reason of a pause.</summary>
    public string? Text { get; init; }

    /// <summary>The points of the rubric that were hit, from 1.</summary>
    public int[]? Hit { get; init; }

    /// <summary>How far the exercise is.</summary>
    public CodingState? Coding { get; init; }

    /// <summary>What the interview consists of.</summary>
    public MockSetup? Setup { get; init; }
}

/// <summary>What can happen in a mock interview.</summary>
public enum MockStepKind
{
    /// <summary>It was set up.</summary>
    Begun,

    /// <summary>A part was begun.</summary>
    Opened,

    /// <summary>A line of an answer was written.</summary>
    Written,

    /// <summary>A verdict was given, or a hint.</summary>
    Coded,

    /// <summary>A part was answered.</summary>
    Answered,

    /// <summary>A part was passed over.</summary>
    Skipped,

    /// <summary>The clock was stopped.</summary>
    Paused,

    /// <summary>The clock runs, which is noted now and then.</summary>
    Clock,

    /// <summary>An answer was scored.</summary>
    Scored,

    /// <summary>The report was written.</summary>
    Ended,
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true, Converters = [typeof(UtcMilliseconds)])]
[JsonSerializable(typeof(MockStep))]
sealed partial class MockStepJson : JsonSerializerContext;
