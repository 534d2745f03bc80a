using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Asks what is due, one after the other.</summary>
sealed class ReviewSession(Workspace workspace, Curriculum curriculum, InterviewContent content, Dialogue dialogue, bool json)
{
    readonly Quiz _quiz = new(workspace, dialogue, Occasion.Review, json);
    readonly Journal _journal = new(workspace, dialogue.Clock);
    int _solved;

    /// <summary>Ends early when the learner leaves or the input ends; what was done until then counts.</summary>
    public async Task RunAsync(IReadOnlyList<ReviewItem> chosen, int due, CancellationToken cancellation)
    {
        var finished = true;
        foreach (var item in chosen)
        {
            finished = content.Item(item.Id) is { } question ? _quiz.Ask([question]) : await SolveAsync(curriculum.Find(item.Id), cancellation);
            if (!finished)
                break;
        }
        if (finished)
            Terminal.WarnUnlessKept(_journal.Append(new ReviewEvent(_quiz.Scored + _solved, due)));
        Tell(new() { ["event"] = "review", ["answered"] = _quiz.Scored, ["solved"] = _solved, ["due"] = due, ["finished"] = finished });
        if (chosen.Count > 0)
            dialogue.Terminal.Block($"\nReviewed: {Count.Of(_quiz.Scored, "answer")}, {Count.Of(_solved, "exercise")}. Still due: {due - _quiz.Scored - _solved}.", 0);
    }

    async Task<bool> SolveAsync(Exercise exercise, CancellationToken cancellation)
    {
        var scratch = new ScratchCopy(workspace, curriculum, exercise, workspace.Scratch);
        scratch.Blank();
        Tell(new() { ["event"] = "exercise", ["id"] = exercise.Id, ["file"] = workspace.Relative(scratch.File) });
        dialogue.Terminal.Line($"\n{dialogue.Terminal.Bold("Solve it again from a blank stub")}\n");
        var (end, state) = await new CodingDialogue(dialogue, workspace, scratch, (_, verdict) => TellVerdict(verdict)).SolveAsync(new(), cancellation);
        if (end != AnswerEnd.Given)
            return end == AnswerEnd.Skipped;
        var repeat = new RepeatEvent(state.Outcome, state.Passed, state.Checks, state.Hints, Occasion.Review, state.Seconds) { Id = exercise.Id };
        Terminal.WarnUnlessKept(_journal.Append(repeat));
        _solved++;
        if (state.Outcome != Outcome.Passed)
            dialogue.Terminal.Line($"It comes back soon. The reference: mlw solution {exercise.Id}");
        return true;
    }

    void TellVerdict(Verdict? verdict)
    {
        if (verdict is not null)
            Tell(ItemJson.Of(verdict));
    }

    void Tell(JsonObject line)
    {
        if (json)
            Terminal.Standard.Line(line.ToJsonString());
    }
}
