using System.Globalization;
using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>One thing to do on a day of a plan.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Reference">As the plan says it.</param>
/// <param name="Subject">The id, topic or role.</param>
/// <param name="Amount">How many questions, or how many minutes.</param>
/// <param name="Note">What the plan adds.</param>
public sealed partial record PlanItem(PlanItemKind Kind, string Reference, string Subject, int Amount, string Note)
{
    /// <summary>What to type to do it; nothing for a rest.</summary>
    public string Command => Kind switch
    {
        PlanItemKind.Exercise => $"mlw show {Subject}",
        PlanItemKind.Answer => $"mlw quiz {Subject}",
        PlanItemKind.Project => $"mlw plan tick {Subject}",
        PlanItemKind.Quiz => $"mlw quiz {Subject} --count {Amount}",
        PlanItemKind.Review => $"mlw review --minutes {Amount}",
        PlanItemKind.Interview => $"mlw interview --role {Subject} --minutes {Amount}",
        _ => "",
    };

    internal static PlanItem Parse(ContentLine line)
    {
        if (Form().Match(line.Text) is not { Success: true } form)
            throw new DamagedContentException(line.Number, "an item is one reference in backticks, then ' : ' and a note if there is one.");
        var reference = form.Groups[1].Value;
        var (kind, subject, amount) = Read(reference)
            ?? throw new DamagedContentException(line.Number, $"'{reference}' is no id, and none of: quiz TOPIC COUNT, review MINUTES, interview ROLE MINUTES, rest.");
        return new(kind, reference, subject, amount, form.Groups[2].Value);
    }

    static (PlanItemKind Kind, string Subject, int Amount)? Read(string reference) => reference.Split(' ') switch
    {
        ["rest"] => (PlanItemKind.Rest, "", 0),
        ["quiz", var topic, var count] when Number(count) is > 0 and var questions => (PlanItemKind.Quiz, topic, questions),
        ["review", var time] when Number(time) is > 0 and var minutes => (PlanItemKind.Review, "", minutes),
        ["interview", var role, var time] when InterviewRole.All.Any(known => known.Id == role) && InterviewRole.Lengths.Contains(Number(time)) =>
            (PlanItemKind.Interview, role, Number(time)),
        [var id] when Id().IsMatch(id) => (KindOf(id), id, 0),
        _ => null,
    };

    static PlanItemKind KindOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)] switch
    {
        InterviewContent.QuestionsFolder or InterviewContent.Cases or InterviewContent.Behavioural => PlanItemKind.Answer,
        InterviewContent.ProjectsFolder => PlanItemKind.Project,
        _ => PlanItemKind.Exercise,
    };

    static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("^`([^`]+)`(?: *: *(.+))?$")]
    private static partial Regex Form();

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)+$")]
    private static partial Regex Id();
}
