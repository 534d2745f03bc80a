using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Holds a mock interview: its parts under the clock, then the scores, then the report. Can be left at any point and gone on with.</summary>
sealed class MockSession : IDisposable
{
    const string MoreKeys = "  p REASON pause";

    static readonly TimeSpan NoteClockEvery = TimeSpan.FromSeconds(10);

    readonly Workspace _workspace;
    readonly Curriculum _curriculum;
    readonly InterviewContent _content;
    readonly Dialogue _dialogue;
    readonly MockLog _log;
    readonly MockClock _clock;
    readonly Journal _journal;
    readonly Examiner _examiner;
    readonly ITimer _noting;
    readonly bool _json;

    public MockSession(Workspace workspace, Curriculum curriculum, InterviewContent content, Dialogue dialogue, MockLog log, bool json)
    {
        (_workspace, _curriculum, _content, _dialogue, _log, _json) = (workspace, curriculum, content, dialogue, log, json);
        _clock = new(dialogue.Clock, State.Setup.Minutes, State.Elapsed);
        _journal = new(workspace, dialogue.Clock);
        _examiner = new(dialogue, item => Tell(ItemJson.Model(item)));
        _noting = dialogue.Clock.CreateTimer(_ => NoteClock(), null, NoteClockEvery, NoteClockEvery);
    }

    MockState State => MockState.Of(_log.Read())!;

    /// <summary>Runs until the report stands, the learner leaves or the input ends. Says whether the report stands.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using var title = new TitleClock(_clock);
        for (var i = 0; i < State.Parts.Count; i++)
        {
            var part = State.Parts[i];
            if (part.Closed || _clock.IsOver && !part.Opened)
                continue;
            _clock.Run();
            var goesOn = await HoldAsync(i, part, cancellation);
            _clock.Stop();
            if (!goesOn)
                return Leave();
        }
        if (_clock.IsOver)
            _dialogue.Terminal.Line("\nThe time is over.");
        if (!Score())
            return Leave();
        End();
        return true;
    }

    public void Dispose() => _noting.Dispose();

    void NoteClock()
    {
        try
        {
            Note(new(MockStepKind.Clock, _clock.Elapsed));
        }
        catch (WorkbenchException)
        {
            // The next answer says so: this is a thread that nobody listens to.
        }
    }

    void Note(MockStep step) => _log.Append(step);

    void Open(int number, MockPartState part)
    {
        Note(new(MockStepKind.Opened, _clock.Elapsed) { Part = number });
        _dialogue.Terminal.Line($"\n{_dialogue.Terminal.Bold($"Part {number + 1} of {State.Parts.Count}: {part.Part.Kind.ToString().ToLowerInvariant()}")}, about {part.Part.Minutes} minutes. Clock {_clock}.");
        Tell(new() { ["event"] = "part", ["number"] = number + 1, ["kind"] = part.Part.Kind.ToString(), ["id"] = part.Part.Id, ["seconds"] = Math.Round(_clock.Elapsed) });
    }

    // An update may have taken something away since the interview was begun.
    async Task<bool> HoldAsync(int number, MockPartState part, CancellationToken cancellation)
    {
        if (part.Part.Kind == MockPartKind.Coding && _curriculum.Exercises.FirstOrDefault(exercise => exercise.Id == part.Part.Id) is { } exercise)
            return await CodeAsync(number, part, exercise, cancellation);
        if (_content.Item(part.Part.Id) is { } item)
            return Answer(number, part, item);
        _dialogue.Terminal.Line($"{part.Part.Id} is no longer there; it is passed over.");
        Note(new(MockStepKind.Skipped, _clock.Elapsed) { Part = number });
        return true;
    }

    async Task<bool> CodeAsync(int number, MockPartState part, Exercise exercise, CancellationToken cancellation)
    {
        var scratch = new ScratchCopy(_workspace, _curriculum, exercise, _log.Folder);
        // What was written before an interruption stays.
        if (!part.Opened || !File.Exists(scratch.File))
            scratch.Blank();
        Open(number, part);
        _dialogue.Terminal.Line($"Each hint costs {MockScore.HintCost} points.\n");
        var coding = new CodingDialogue(_dialogue, _workspace, scratch, (state, _) => Note(new(MockStepKind.Coded, _clock.Elapsed) { Part = number, Coding = state }), Command)
        {
            Prompt = () => $"[{_clock}] ",
            MoreKeys = MoreKeys,
        };
        var (end, state) = await coding.SolveAsync(part.Coding, cancellation);
        if (end == AnswerEnd.Left)
            return false;
        Note(new(end == AnswerEnd.Given ? MockStepKind.Answered : MockStepKind.Skipped, _clock.Elapsed) { Part = number, Coding = state });
        if (end == AnswerEnd.Given)
            Keep(new RepeatEvent(state.Outcome, state.Passed, state.Checks, state.Hints, Occasion.Interview, state.Seconds) { Id = part.Part.Id });
        return true;
    }

    bool Answer(int number, MockPartState part, InterviewItem item)
    {
        Open(number, part);
        var reader = new AnswerReader(_dialogue, line => Note(new(MockStepKind.Written, _clock.Elapsed) { Part = number, Text = line }), Command)
        {
            Prompt = () => $"[{_clock}] ",
            MoreKeys = MoreKeys,
        };
        _examiner.Ask(item, "Question");
        if (part.Lines.Count > 0)
            _dialogue.Terminal.Block($"You had written:\n{string.Join('\n', part.Lines)}\n", 2);
        var given = _examiner.Answer(item, reader, part.Lines);
        if (given.End != AnswerEnd.Left)
            Note(new(given.End == AnswerEnd.Given ? MockStepKind.Answered : MockStepKind.Skipped, _clock.Elapsed) { Part = number });
        return given.End != AnswerEnd.Left;
    }

    // Words at the beginning of a line that are no answer.
    bool Command(string line)
    {
        if (line != "p" && !line.StartsWith("p ", StringComparison.Ordinal))
            return false;
        var reason = line[1..].Trim();
        if (reason.Length == 0)
        {
            _dialogue.Terminal.Line("Say why: p REASON");
            return true;
        }
        _clock.Stop();
        Note(new(MockStepKind.Paused, _clock.Elapsed) { Text = reason });
        if (_dialogue.Line($"Paused at {_clock}. Press Enter to go on. ") is not null)
            _clock.Run();
        return true;
    }

    bool Score()
    {
        for (var i = 0; i < State.Parts.Count; i++)
        {
            var part = State.Parts[i];
            if (!part.WaitsForScore || _content.Item(part.Part.Id) is not { } item)
                continue;
            _dialogue.Terminal.Line($"\n{_dialogue.Terminal.Bold($"Score your answer {i + 1}")}  {_dialogue.Terminal.Dim(item.Id)}\n");
            _dialogue.Terminal.Block($"{item.Title}\n\nYou: {(part.Lines.Count > 0 ? string.Join('\n', part.Lines) : "(aloud)")}", 2);
            if (_examiner.Score(item) is not { } hit)
                return false;
            Note(new(MockStepKind.Scored, _clock.Elapsed) { Part = i, Hit = hit });
            Keep(new AnswerEvent(hit, item.Rubric.Count, Occasion.Interview, Math.Round(part.Seconds, 1), string.Join('\n', part.Lines)) { Id = item.Id });
        }
        return true;
    }

    void End()
    {
        var report = MockReport.Of(State, _curriculum, _content);
        var stem = Path.Combine(_workspace.Interviews, report.State.Setup.Id);
        File.WriteAllText(stem + ".md", report.ToMarkdown());
        File.WriteAllText(stem + ".json", report.ToJson().ToJsonString() + "\n");
        Keep(new InterviewEvent(report.State.Setup.Role, report.State.Setup.Minutes, report.Points) { Id = report.State.Setup.Id });
        Note(new(MockStepKind.Ended, _clock.Elapsed));
        _dialogue.Terminal.Line();
        _dialogue.Terminal.Block(report.ToMarkdown(), 0);
        _dialogue.Terminal.Line($"Kept as {_workspace.Relative(stem)}.md and .json");
        Tell(report.ToJson());
    }

    bool Leave()
    {
        _dialogue.Terminal.Line($"\nThe interview is kept at {_clock}. Go on with: mlw interview resume");
        return false;
    }

    void Keep(JournalEvent happened) => Terminal.WarnUnlessKept(_journal.Append(happened));

    void Tell(JsonObject line)
    {
        if (_json)
            Terminal.Standard.Line(line.ToJsonString());
    }
}
