using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>Something that happened, one line of the journal. A kind that this version does not know is read as this record alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(AttemptEvent), "attempt")]
[JsonDerivedType(typeof(HintEvent), "hint")]
[JsonDerivedType(typeof(RevealEvent), "reveal")]
[JsonDerivedType(typeof(ResetEvent), "reset")]
[JsonDerivedType(typeof(AnswerEvent), "answer")]
[JsonDerivedType(typeof(RepeatEvent), "repeat")]
[JsonDerivedType(typeof(ReviewEvent), "review")]
[JsonDerivedType(typeof(PlanStartEvent), "plan-start")]
[JsonDerivedType(typeof(PlanShiftEvent), "plan-shift")]
[JsonDerivedType(typeof(PlanReplanEvent), "plan-replan")]
[JsonDerivedType(typeof(PlanTickEvent), "plan-tick")]
[JsonDerivedType(typeof(InterviewEvent), "interview")]
[JsonDerivedType(typeof(GoalEvent), "goal")]
public record JournalEvent
{
    /// <summary>When, in UTC; the journal sets it.</summary>
    [JsonRequired, JsonPropertyOrder(-3)]
    public DateTime At { get; init; }

    // The generated reader sets what a line lacks to null, so both of these take it for nothing.

    /// <summary>The exercise, question, plan or interview, if the event is about one.</summary>
    [JsonPropertyOrder(-2)]
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Which machine wrote the line, as a short hash; the journal sets it.</summary>
    [JsonPropertyOrder(-1)]
    public string Machine { get; init => field = value ?? ""; } = "";

    /// <summary>Whether this version knows the kind of event.</summary>
    [JsonIgnore]
    public bool IsKnown => GetType() != typeof(JournalEvent);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(UtcMilliseconds)])]
[JsonSerializable(typeof(JournalEvent))]
sealed partial class JournalJson : JsonSerializerContext;
