using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Questions one after the other; each score goes into the journal at once.</summary>
sealed class Quiz
{
    readonly Dialogue _dialogue;
    readonly Occasion _occasion;
    readonly Journal _journal;
    readonly Examiner _examiner;
    readonly Action<JsonObject> _tell;
    readonly List<(InterviewItem Item, AnswerEvent Answer)> _scored = [];

    public Quiz(Workspace workspace, Dialogue dialogue, Occasion occasion, bool json)
    {
        (_dialogue, _occasion, _journal) = (dialogue, occasion, new(workspace, dialogue.Clock));
        _tell = json ? line => Terminal.Standard.Line(line.ToJsonString()) : _ => { };
        _examiner = new(dialogue, item => _tell(ItemJson.Model(item)));
    }

    /// <summary>How many were answered and scored.</summary>
    public int Scored => _scored.Count;

    /// <summary>Asks until all are answered, the learner leaves or the input ends. Says whether there may be more.</summary>
    public bool Ask(IReadOnlyList<InterviewItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!Ask(items[i], i + 1, items.Count))
                return false;
        }
        return true;
    }

    /// <summary>Says how it went.</summary>
    public void Summarise()
    {
        var (hit, points) = (_scored.Sum(each => each.Answer.Hit.Length), _scored.Sum(each => each.Answer.Points));
        _tell(new() { ["event"] = "summary", ["answered"] = _scored.Count, ["hit"] = hit, ["points"] = points });
        var terminal = _dialogue.Terminal;
        terminal.Line();
        if (_scored.Count == 0)
        {
            terminal.Line("Nothing was scored.");
            return;
        }
        terminal.Block($"{Count.Of(_scored.Count, "answer")}, {hit} of {points} points. They come back when they are due: mlw review", 0);
        foreach (var (item, answer) in _scored.Where(each => each.Answer.Share < 0.5))
            terminal.Block($"- {item.Id}: {answer.Hit.Length} of {answer.Points}{(item.Related.Count > 0 ? $"; practise {item.Related[0]}" : "")}", 2);
    }

    bool Ask(InterviewItem item, int number, int of)
    {
        _tell(ItemJson.Asked(item, number, of));
        _examiner.Ask(item, of == 1 ? "Question" : $"{number} of {of}");
        var given = _examiner.Answer(item, new(_dialogue), []);
        if (given.End != AnswerEnd.Given)
            return given.End == AnswerEnd.Skipped;
        if (_examiner.Score(item) is not { } hit)
            return false;
        var answer = new AnswerEvent(hit, item.Rubric.Count, _occasion, given.Seconds, given.Text) { Id = item.Id };
        var problem = _journal.Append(answer);
        _scored.Add((item, answer));
        _tell(ItemJson.Scored(answer));
        _dialogue.Terminal.Line($"{hit.Length} of {item.Rubric.Count} points.");
        ModelText.WriteNext(_dialogue.Terminal, item);
        Terminal.WarnUnlessKept(problem);
        return true;
    }
}
