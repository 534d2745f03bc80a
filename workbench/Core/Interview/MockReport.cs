using System.Text;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>What a mock interview showed.</summary>
/// <param name="State">The interview.</param>
/// <param name="Parts">Its parts with their points.</param>
public sealed record MockReport(MockState State, IReadOnlyList<MockScore> Parts)
{
    const int Strong = 75, Weak = 60, MostNext = 8;

    /// <summary>Scores an interview.</summary>
    public static MockReport Of(MockState state, Curriculum curriculum, InterviewContent content)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state, [.. state.Parts.Select(part => MockScore.Of(part, curriculum, content))]);
    }

    /// <summary>Out of 100: coding counts 40, questions 35, the last part 25, as far as there are such parts.</summary>
    public double Points
    {
        get
        {
            var kinds = Parts.GroupBy(part => part.State.Part.Kind)
                .Select(kind => (Weight: kind.Key switch { MockPartKind.Coding => 40, MockPartKind.Question => 35, _ => 25 }, Points: kind.Average(part => part.Points))).ToList();
            return Math.Round(kinds.Sum(kind => kind.Weight * kind.Points) / kinds.Sum(kind => kind.Weight));
        }
    }

    /// <summary>What went well.</summary>
    public IEnumerable<MockScore> Strengths => Parts.Where(part => part.Points >= Strong);

    /// <summary>What did not.</summary>
    public IEnumerable<MockScore> Gaps => Parts.Where(part => part.Points < Weak);

    /// <summary>What to study next, by id, worst first.</summary>
    public IReadOnlyList<string> Next => [.. Gaps.OrderBy(part => part.Points).SelectMany(part => part.Next).Distinct().Take(MostNext)];

    /// <summary>The report for people.</summary>
    public string ToMarkdown()
    {
        var setup = State.Setup;
        var text = new StringBuilder($"# Mock interview {setup.Id}\n\n");
        text.Append(Line($"Role {setup.Role}, seed {setup.Seed}. **{Points} of 100 points** in {MockClock.Text(State.Elapsed)} of {setup.Minutes}:00 minutes.\n\n"));
        text.Append("| Part | Points | Time |\n|---|---|---|\n");
        foreach (var part in Parts)
            text.Append(Line($"| {part.State.Part.Kind}: `{part.State.Part.Id}` | {part.Points} | {MockClock.Text(part.State.Seconds)} of {part.State.Part.Minutes}:00{Remark(part.State)} |\n"));
        List(text, "Strengths", Strengths.Select(part => $"{part.Title} (`{part.State.Part.Id}`)"), "None this time.");
        List(text, "Gaps", Gaps.Select(part => string.Join("\n  - ", part.Missed.Prepend($"{part.Title} (`{part.State.Part.Id}`)"))), "None.");
        List(text, "Study next", Next.Select(id => $"`{id}`"), "Nothing in particular: take a longer interview, or another role.");
        if (State.Pauses.Count > 0)
            List(text, "Pauses", State.Pauses.Select(pause => $"at {MockClock.Text(pause.At)}: {pause.Reason}"), "");
        foreach (var part in Parts.Where(part => part.State.Lines.Count > 0))
            text.Append(Line($"\n## Your answer to {part.State.Part.Id}\n\n{string.Join('\n', part.State.Lines)}\n"));
        return text.ToString();
    }

    /// <summary>The report for programs.</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = State.Setup.Id,
        ["role"] = State.Setup.Role,
        ["minutes"] = State.Setup.Minutes,
        ["seed"] = State.Setup.Seed,
        ["points"] = Points,
        ["secondsUsed"] = Math.Round(State.Elapsed),
        ["parts"] = new JsonArray([.. Parts.Select(Json)]),
        ["strengths"] = Strings(Strengths.Select(part => part.State.Part.Id)),
        ["gaps"] = Strings(Gaps.Select(part => part.State.Part.Id)),
        ["next"] = Strings(Next),
        ["pauses"] = new JsonArray([.. State.Pauses.Select(pause => new JsonObject { ["at"] = pause.At, ["reason"] = pause.Reason })]),
    };

    static JsonObject Json(MockScore part) => new()
    {
        ["kind"] = part.State.Part.Kind.ToString(),
        ["id"] = part.State.Part.Id,
        ["points"] = part.Points,
        ["seconds"] = Math.Round(part.State.Seconds),
        ["reached"] = part.State.Opened,
        ["skipped"] = part.State.Skipped,
        ["hints"] = part.State.Coding.Hints,
        ["missed"] = Strings(part.Missed),
        ["answer"] = string.Join('\n', part.State.Lines),
    };

    static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    static string Remark(MockPartState part) => part.Skipped ? ", skipped" : part.Opened ? "" : ", not reached";

    static string Line(FormattableString text) => FormattableString.Invariant(text);

    static void List(StringBuilder text, string heading, IEnumerable<string> lines, string none)
    {
        var all = lines.ToList();
        text.Append(Line($"\n## {heading}\n\n{(all.Count == 0 ? none : string.Join('\n', all.Select(line => $"- {line}")))}\n"));
    }
}
