using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What a mock interview consists of, where it stands, and what its report says.</summary>
public sealed class MockTests : IDisposable
{
    const string Median = "questions/numbers/mean-or-median", Token = "questions/words/what-is-a-token", Post = "cases/post-office";

    readonly MiniatureWorkspace _workspace = new(null);

    public void Dispose() => _workspace.Dispose();

    static MockSetup Setup => new("one", "mle", 45, 7,
    [
        new(MockPartKind.Coding, "mini/average", 20), new(MockPartKind.Question, Median, 4), new(MockPartKind.Question, Token, 4), new(MockPartKind.Design, Post, 17),
    ]);

    static MockState After(params MockStep[] steps) => MockState.Of([new(MockStepKind.Begun, 0) { Setup = Setup }, .. steps])!;

    MockReport Report(params MockStep[] steps) => MockReport.Of(After(steps), Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace));

    static MockStep Step(MockStepKind kind, int part, double elapsed = 0, string? text = null, int[]? hit = null, CodingState? coding = null) =>
        new(kind, elapsed) { Part = part, Text = text, Hit = hit, Coding = coding };

    static CodingState Coded(Outcome outcome, int passed, int hints = 0) => new() { Outcome = outcome, Passed = passed, Checks = 3, Hints = hints };

    [Test]
    public void A_seed_chooses_the_same_parts_and_each_role_has_its_own_end()
    {
        var (curriculum, content) = (Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace));
        foreach (var role in InterviewRole.All)
        {
            var setup = MockSetup.Draw("x", role, 45, 3, curriculum, content);
            Assert.That(MockSetup.Draw("x", role, 45, 3, curriculum, content).Parts, Is.EqualTo(setup.Parts));
            Assert.That(setup.Parts[0].Kind, Is.EqualTo(MockPartKind.Coding));
            Assert.That(setup.Parts[^1].Kind, Is.EqualTo(role.EndsWithDesign ? MockPartKind.Design : MockPartKind.Behavioural));
            Assert.That(setup.Parts.Select(part => part.Id), Is.Unique);
        }
        Assert.That(Enumerable.Range(0, 20).Select(seed => string.Join(' ', MockSetup.Draw("x", InterviewRole.All[1], 45, seed, curriculum, content).Parts.Select(part => part.Id))).Distinct().Count(), Is.GreaterThan(1));
    }

    [TestCase(45)]
    [TestCase(60)]
    public void The_parts_take_the_time_that_there_is(int minutes)
    {
        foreach (var role in InterviewRole.All)
        {
            var parts = MockSetup.Draw("x", role, minutes, 1, Repository.Curriculum, InterviewContent.Load(Repository.Workspace)).Parts;
            Assert.That(parts.Sum(part => part.Minutes), Is.EqualTo(minutes), role.Id);
            Assert.That(parts.Where(part => part.Kind == MockPartKind.Question).Select(part => part.Id.Split('/')[1]), Is.Unique, "each question has a topic of its own");
        }
    }

    [Test]
    public void Steps_add_up_to_where_it_stands()
    {
        var state = After(
            Step(MockStepKind.Opened, 0), Step(MockStepKind.Coded, 0, 60, coding: Coded(Outcome.Failed, 2)), Step(MockStepKind.Answered, 0, 300, coding: Coded(Outcome.Passed, 3)),
            Step(MockStepKind.Opened, 1, 300), Step(MockStepKind.Written, 1, 310, "first"), Step(MockStepKind.Paused, -1, 320, "telephone"),
            Step(MockStepKind.Opened, 1, 320), Step(MockStepKind.Written, 1, 330, "second"), Step(MockStepKind.Clock, -1, 340));

        Assert.That((state.Elapsed, state.Ended, state.Parts[0].Closed, state.Parts[0].Seconds), Is.EqualTo((340.0, default(DateTime?), true, 300.0)));
        Assert.That((state.Parts[1].Closed, state.Parts[1].WaitsForScore, state.Parts[2].Opened), Is.EqualTo((false, false, false)));
        Assert.That(state.Parts[1].Lines, Is.EqualTo(new[] { "first", "second" }));
        Assert.That(state.Pauses, Is.EqualTo(new[] { (320.0, "telephone") }));
        Assert.That(After(Step(MockStepKind.Opened, 1), Step(MockStepKind.Answered, 1, 50)).Parts[1], Has.Property("WaitsForScore").True.And.Property("Seconds").EqualTo(50));
        Assert.That(MockState.Of([new(MockStepKind.Clock, 5)]), Is.Null);
    }

    [TestCase(Outcome.Passed, 3, 0, 100)]
    [TestCase(Outcome.Passed, 3, 2, 80)]
    [TestCase(Outcome.Failed, 2, 0, 67)]
    [TestCase(Outcome.Failed, 0, 1, 0)]
    public void Code_is_worth_its_checks_and_hints_cost_points(Outcome outcome, int passed, int hints, double points) =>
        Assert.That(Report(Step(MockStepKind.Opened, 0), Step(MockStepKind.Answered, 0, 9, coding: Coded(outcome, passed, hints))).Parts[0].Points, Is.EqualTo(points));

    [Test]
    public void The_best_verdict_stays()
    {
        static Verdict Verdict(Outcome outcome, int passed) => new("mini/average", outcome,
            [.. Enumerable.Range(0, outcome == Outcome.DoesNotCompile ? 0 : 3).Select(i => new CheckResult($"{i}", i < passed ? CheckOutcome.Passed : CheckOutcome.Failed))]);
        var state = new CodingState { Hints = 1 }.With(Verdict(Outcome.Failed, 2)).With(Verdict(Outcome.DoesNotCompile, 0)).With(Verdict(Outcome.Failed, 1));

        Assert.That(state, Is.EqualTo(new CodingState { Outcome = Outcome.Failed, Passed = 2, Checks = 3, Hints = 1 }));
        Assert.That(state.With(Verdict(Outcome.Passed, 3)).With(Verdict(Outcome.Failed, 0)).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public void A_report_weighs_the_kinds_and_names_strengths_gaps_and_what_to_study()
    {
        var report = Report(
            Step(MockStepKind.Opened, 0), Step(MockStepKind.Answered, 0, 600, coding: Coded(Outcome.Passed, 3)),
            Step(MockStepKind.Opened, 1, 600), Step(MockStepKind.Written, 1, 610, "my words"), Step(MockStepKind.Answered, 1, 700), Step(MockStepKind.Scored, 1, 700, hit: [1]),
            Step(MockStepKind.Opened, 2, 700), Step(MockStepKind.Skipped, 2, 710));

        // 40 for the code, 35 times the mean of 25% and 0, nothing for the design that was not reached.
        Assert.That(report.Points, Is.EqualTo(Math.Round(40 + 35 * 0.125)));
        Assert.That(report.Strengths.Select(part => part.State.Part.Id), Is.EqualTo(new[] { "mini/average" }));
        Assert.That(report.Gaps.Select(part => part.State.Part.Id), Is.EqualTo(new[] { Median, Token, Post }));
        Assert.That(report.Next, Is.EqualTo(new[] { Token, Post, "mini/average", Median }));
        var text = report.ToMarkdown();
        Assert.That(text, Does.Contain("**44 of 100 points** in 11:50 of 45:00 minutes").And.Contain($"| Question: `{Token}` | 0 | 0:10 of 4:00, skipped |").And.Contain($"| Design: `{Post}` | 0 | 0:00 of 17:00, not reached |")
            .And.Contain("  - Says that the mean keeps the total\n").And.Contain("  - Scale: 0 of 2 points\n").And.Contain($"## Your answer to {Median}\n\nmy words\n"));
        Assert.That(report.ToJson()["parts"]![1]!["missed"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public void The_clock_counts_on_and_a_change_of_the_computer_s_clock_does_nothing()
    {
        var time = new StopwatchClock();
        var clock = new MockClock(time, 45, 120);
        time.Ticks += 60;
        Assert.That(clock.Elapsed, Is.EqualTo(120), "it does not run yet");
        clock.Run();
        time.Ticks += 60;
        time.Now += TimeSpan.FromDays(-3);
        Assert.That((clock.Elapsed, clock.ToString()), Is.EqualTo((180.0, "3:00 of 45:00")));
        clock.Stop();
        time.Ticks += 600;
        clock.Run();
        time.Ticks += 45 * 60 - 181;
        Assert.That(clock.IsOver, Is.False);
        time.Ticks += 1;
        Assert.That(clock.IsOver, Is.True);
    }

    [Test]
    public void Whoever_looks_at_the_clock_while_it_is_stopped_sees_no_second_twice()
    {
        var time = new StopwatchClock();
        var clock = new MockClock(time, 45, 0);
        var ahead = 0.0;
        using var enough = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
                ahead = Math.Max(ahead, clock.Elapsed - time.Ticks);
        });
        for (var i = 0; i < 1_000_000; i++)
        {
            clock.Run();
            time.Ticks++;
            clock.Stop();
        }
        enough.Cancel();
        looking.Wait();

        Assert.That((ahead, clock.Elapsed), Is.EqualTo((0.0, 1_000_000.0)));
    }

    [Test]
    public void A_line_torn_by_a_killed_program_costs_that_line_only()
    {
        var log = new MockLog(_workspace.Workspace, "one", new SetClock());
        log.Append(new(MockStepKind.Begun, 0) { Setup = Setup });
        File.AppendAllText(log.File, "{\"step\":\"Written\",\"elap");
        log.Append(Step(MockStepKind.Written, 1, 12.34, "whole"));

        Assert.That(MockState.Of(log.Read())!.Parts[1].Lines, Is.EqualTo(new[] { "whole" }));
        Assert.That(MockState.Of(log.Read())!.Setup.Parts, Is.EqualTo(Setup.Parts));
        Assert.That((log.Read()[^1].Elapsed, MockLog.All(_workspace.Workspace)), Is.EqualTo((12.3, new[] { "one" })));
        Directory.Delete(_workspace.Workspace.Interviews, recursive: true);
    }

    sealed class StopwatchClock : TimeProvider
    {
        public long Ticks { get; set; }

        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Ticks;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
