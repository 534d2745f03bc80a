using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>What a worker tells its supervisor; exactly one property is set.</summary>
sealed record WorkerMessage
{
    /// <summary>The checks begin now: compiling took this long.</summary>
    public double? CompiledAfter { get; init; }

    public string? CheckStarted { get; init; }

    public CheckResult? CheckFinished { get; init; }

    public Verdict? Verdict { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(GradeRequest))]
[JsonSerializable(typeof(WorkerMessage))]
sealed partial class WorkerJson : JsonSerializerContext;
