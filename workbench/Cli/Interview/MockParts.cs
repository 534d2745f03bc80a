using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Holds the parts of a mock interview under its clock: code is written, questions are answered, and the clock is stopped for a reason.</summary>
sealed class MockParts(
    Workspace workspace, Curriculum curriculum, InterviewContent content, Dialogue dialogue, MockRecord record, Examiner examiner, Action<JsonObject> tell)
{
    const string MoreKeys = "  p pause";

    readonly Terminal _terminal = dialogue.Terminal;

    /// <summary>Holds a part, or goes on with it. Says whether it is over; else the learner leaves.</summary>
    public async Task<bool> HoldAsync(int number, MockPartState part, CancellationToken cancellation)
    {
        if (part.Part.Kind == MockPartKind.Coding && curriculum.Exercises.FirstOrDefault(exercise => exercise.Id == part.Part.Id) is { } exercise)
            return await CodeAsync(number, part, exercise, cancellation);
        if (content.Item(part.Part.Id) is { } item)
            return Answer(number, part, item);
        // An update may have taken something away since the interview was begun.
        _terminal.Line($"{part.Part.Id} is no longer there; it is passed over.");
        record.Note(MockStepKind.Skipped, number);
        return true;
    }

    // For programs: what is asked, or where to write.
    void Open(int number, MockPart part, string key, string what)
    {
        record.Note(MockStepKind.Opened, number);
        _terminal.Line();
        _terminal.Flow(
            ($"Part {number + 1} of {record.State.Parts.Count}: {part.Kind.ToString().ToLowerInvariant()}", _terminal.Bold), ($"about {part.Minutes} minutes", Terminal.Same), ($"clock {record.Clock}", Terminal.Same));
        tell(new() { ["event"] = "part", ["number"] = number + 1, ["kind"] = part.Kind.ToString(), ["id"] = part.Id, ["seconds"] = Math.Round(record.Clock.Elapsed), [key] = what });
    }

    async Task<bool> CodeAsync(int number, MockPartState part, Exercise exercise, CancellationToken cancellation)
    {
        var scratch = new ScratchCopy(workspace, curriculum, exercise, record.Folder);
        // What was written before an interruption stays.
        if (!part.Opened || !File.Exists(scratch.File))
            scratch.Blank();
        Open(number, part.Part, "file", workspace.Relative(scratch.File));
        _terminal.Line($"Each hint costs {MockScore.HintCost} points.\n");
        var coding = new CodingDialogue(dialogue, workspace, scratch, Note, Pause)
        {
            Prompt = Prompt(number),
            MoreKeys = MoreKeys,
        };
        var (end, reached) = await coding.SolveAsync(part.Coding, cancellation);
        return Close(number, end, reached);

        void Note(CodingState state, Verdict? verdict)
        {
            record.Note(MockStepKind.Coded, number, coding: state);
            if (verdict is not null)
                tell(ItemJson.Of(verdict));
        }
    }

    bool Answer(int number, MockPartState part, InterviewItem item)
    {
        Open(number, part.Part, "text", item.Asked);
        var reader = new AnswerReader(dialogue, line => record.Note(MockStepKind.Written, number, line), Pause)
        {
            Prompt = Prompt(number),
            MoreKeys = MoreKeys,
        };
        examiner.Ask(item, "Question");
        if (part.Lines.Count > 0)
            _terminal.Block($"You had written:\n{string.Join('\n', part.Lines)}\n", 2);
        return Close(number, examiner.Answer(item, reader, part.Lines).End);
    }

    bool Close(int number, AnswerEnd end, CodingState? coding = null)
    {
        if (end != AnswerEnd.Left)
            record.Note(end == AnswerEnd.Given ? MockStepKind.Answered : MockStepKind.Skipped, number, coding: coding);
        return end != AnswerEnd.Left;
    }

    Func<string> Prompt(int number)
    {
        var part = record.State.Parts[number];
        return () => $"[{record.Clock}{(record.Clock.Elapsed - part.OpenedAt > part.Part.Minutes * 60 ? ", this part is over" : "")}] ";
    }

    bool Pause(string word)
    {
        if (word != "p")
            return false;
        if (dialogue.Line("Why do you pause? ")?.Trim() is not { Length: > 0 } reason)
        {
            _terminal.Line("Without a reason the clock runs on.");
            return true;
        }
        record.Clock.Stop();
        record.Note(MockStepKind.Paused, text: reason);
        if (dialogue.Line($"Paused at {record.Clock}. Press Enter to go on. ") is not null)
            record.Clock.Run();
        return true;
    }
}
