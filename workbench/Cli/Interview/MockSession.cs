using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Holds a mock interview: its parts under the clock, then the scores, then the report. Can be left at any point and gone on with.</summary>
sealed class MockSession(Workspace workspace, Curriculum curriculum, InterviewContent content, Dialogue dialogue, MockRecord record, bool json)
{
    readonly Journal _journal = new(workspace, dialogue.Clock);
    readonly Examiner _examiner = new(dialogue, item => Tell(ItemJson.Model(item), json));

    Terminal Terminal => dialogue.Terminal;

    /// <summary>Runs until the report stands, the learner leaves or the input ends.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var title = new TitleClock(record.Clock, wanted: !json);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Leave());
        var parts = new MockParts(workspace, curriculum, content, dialogue, record, _examiner, Tell);
        for (var i = 0; i < record.State.Parts.Count; i++)
        {
            var part = record.State.Parts[i];
            if (part.Closed || record.Clock.IsOver && !part.Opened)
                continue;
            record.Clock.Run();
            var goesOn = await parts.HoldAsync(i, part, cancellation);
            record.Clock.Stop();
            if (!goesOn)
            {
                Leave();
                return;
            }
            Keep(record.State.Parts[i]);
        }
        if (record.Clock.IsOver)
            Terminal.Line("\nThe time is over.");
        if (Score())
            End();
        else
            Leave();
    }

    void Keep(MockPartState part)
    {
        if (part.Part.Kind == MockPartKind.Coding && !part.Skipped)
            Keep(new RepeatEvent(part.Coding.Outcome, part.Coding.Passed, part.Coding.Checks, part.Coding.Hints, Occasion.Interview, Math.Round(part.Seconds, 1)) { Id = part.Part.Id });
    }

    bool Score()
    {
        for (var i = 0; i < record.State.Parts.Count; i++)
        {
            var part = record.State.Parts[i];
            if (!part.WaitsForScore || content.Item(part.Part.Id) is not { } item)
                continue;
            Terminal.Line();
            Terminal.Flow(($"Score your answer {i + 1}", Terminal.Bold), (item.Id, Terminal.Dim));
            Terminal.Line();
            Terminal.Block($"{item.Title}\n\nYou: {(part.Lines.Count > 0 ? string.Join('\n', part.Lines) : "(aloud)")}", 2);
            if (_examiner.Score(item) is not { } hit)
                return false;
            record.Note(MockStepKind.Scored, i, hit: hit);
            Keep(new AnswerEvent(hit, item.Rubric.Count, Occasion.Interview, Math.Round(part.Seconds, 1), string.Join('\n', part.Lines)) { Id = item.Id });
        }
        return true;
    }

    void End()
    {
        var report = MockReport.Of(record.State, curriculum, content);
        var stem = Path.Combine(workspace.Interviews, report.State.Setup.Id);
        File.WriteAllText(stem + ".md", report.ToMarkdown());
        File.WriteAllText(stem + ".json", report.ToJson().ToJsonString() + "\n");
        Keep(new InterviewEvent(report.State.Setup.Role, report.State.Setup.Minutes, report.Points) { Id = report.State.Setup.Id });
        record.Note(MockStepKind.Ended);
        Terminal.Line();
        Terminal.Block(report.ToMarkdown(), 0);
        Terminal.Line($"Kept as {workspace.Relative(stem)}.md and .json");
        Tell(report.ToJson());
    }

    void Leave() => Terminal.Block($"\nThe interview is kept at {record.Clock}. Go on with: mlw interview resume", 0);

    void Keep(JournalEvent happened) => Terminal.WarnUnlessKept(_journal.Append(happened));

    void Tell(JsonObject line) => Tell(line, json);

    static void Tell(JsonObject line, bool json)
    {
        if (json)
            Terminal.Standard.Line(line.ToJsonString());
    }
}
