using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Questions and answers for programs.</summary>
static class ItemJson
{
    public static JsonObject Of(InterviewItem item) => new()
    {
        ["id"] = item.Id,
        ["topic"] = item.Topic,
        ["level"] = (item as Question)?.Level.ToString().ToLowerInvariant(),
        ["title"] = item.Title,
    };

    public static JsonObject Asked(InterviewItem item, int number, int of)
    {
        var json = Of(item);
        json.Insert(0, "event", "asked");
        json["text"] = item.Asked;
        json["number"] = number;
        json["of"] = of;
        return json;
    }

    public static JsonObject Model(InterviewItem item) => new()
    {
        ["event"] = "model",
        ["id"] = item.Id,
        ["text"] = item.Model,
        ["rubric"] = new JsonArray([.. item.Rubric.Select(point => new JsonObject { ["section"] = point.Section, ["text"] = point.Text })]),
        ["clarifying"] = item is DesignCase design ? Strings(design.Clarifying) : null,
        ["traps"] = item is DesignCase weak ? Strings(weak.Traps) : null,
        ["followUp"] = item.FollowUp,
        ["related"] = Strings(item.Related),
    };

    public static JsonObject Scored(AnswerEvent answer) => new()
    {
        ["event"] = "scored",
        ["id"] = answer.Id,
        ["hit"] = new JsonArray([.. answer.Hit.Select(number => JsonValue.Create(number))]),
        ["points"] = answer.Points,
        ["seconds"] = answer.Seconds,
    };

    public static JsonObject Of(Verdict verdict)
    {
        var json = JsonNode.Parse(verdict.ToJson())!.AsObject();
        json.Insert(0, "event", "verdict");
        return json;
    }

    public static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
