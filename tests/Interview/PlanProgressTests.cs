using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>A plan computed from a journal: what is done, what slipped, and where everything lies after a change.</summary>
public sealed class PlanProgressTests : IDisposable
{
    const string Median = "questions/numbers/mean-or-median", Token = "questions/words/what-is-a-token", Weather = "projects/weather-service";

    // A Thursday.
    static readonly DateOnly First = new(2026, 3, 5);
    static readonly DateTime Start = new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    readonly MiniatureWorkspace _workspace = new(null);

    public void Dispose() => _workspace.Dispose();

    PlanProgress After(params JournalEvent[] events) => With(new PlanStartEvent(First), events);

    PlanProgress With(PlanStartEvent start, params JournalEvent[] events)
    {
        JournalEvent[] all = [start with { Id = "plans/three-days", At = Start, Machine = "0a1b2c3d" }, .. events];
        return PlanProgress.Of(
            Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace),
            new([.. all.Select((happened, i) => happened.At == default ? happened with { At = Start.AddMinutes(i) } : happened).Select(happened => new JournalEntry("", happened, happened.At))], 0),
            TimeZoneInfo.Utc)!;
    }

    static int[] Done(PlanProgress progress) => [.. progress.Items.Where(item => item.Done).Select(item => item.Number).Order()];

    static string Dates(PlanProgress progress) => string.Join("; ", progress.Days.Select(day => $"{day.Date:MM-dd} {day.Key}: {string.Join(' ', day.Items.Select(item => item.Number))}"));

    static AnswerEvent Answer(string id) => new([1], 4, Occasion.Quiz) { Id = id };

    static AttemptEvent Pass => new(Outcome.Passed, 1, 1, "", "", 1) { Id = "mini/average" };

    [Test]
    public void Without_a_start_there_is_no_plan() => Assert.That(
        PlanProgress.Of(Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace), new([], 0), TimeZoneInfo.Utc), Is.Null);

    [Test]
    public void Days_follow_each_other_from_the_first_one()
    {
        var progress = After();

        Assert.That(Dates(progress), Is.EqualTo("03-05 day-1: 0 1 2; 03-06 day-2: 3 4 5; 03-07 day-3: 6 7 8"));
        Assert.That((progress.On(First)!.Minutes, progress.Until, Done(progress)), Is.EqualTo((33, First.AddDays(2), Array.Empty<int>())));
    }

    [Test]
    public void Weekends_can_stay_free() =>
        Assert.That(Dates(With(new(First, SkipWeekends: true))), Is.EqualTo("03-05 day-1: 0 1 2; 03-06 day-2: 3 4 5; 03-09 day-3: 6 7 8"));

    [Test]
    public void A_day_longer_than_the_hours_takes_several_and_an_item_longer_than_a_day_has_one_to_itself()
    {
        var progress = With(new(First, Hours: 0.5));

        Assert.That(Dates(progress), Is.EqualTo("03-05 day-1: 0 1; 03-06 day-1-2: 2; 03-07 day-2: 3; 03-08 day-2-2: 4; 03-09 day-2-3: 5; 03-10 day-3: 6; 03-11 day-3-2: 7 8"));
        Assert.That(progress.Days[1].Title, Is.EqualTo("Averages (2 of 2)"));
    }

    [Test]
    public void What_the_journal_knows_is_ticked()
    {
        Assert.That(Done(After(Pass)), Is.EqualTo(new[] { 0 }));
        Assert.That(Done(After(Pass with { Outcome = Outcome.Failed })), Is.Empty);
        Assert.That(Done(After(Pass with { At = Start.AddDays(-9) })), Is.EqualTo(new[] { 0 }), "an exercise passed before the plan");
        Assert.That(Done(After(new RepeatEvent(Outcome.Passed, 1, 1, 0, Occasion.Review) { Id = "mini/average" })), Is.EqualTo(new[] { 0 }));
        Assert.That(Done(After(Answer(Median))), Is.EqualTo(new[] { 1 }));
        Assert.That(Done(After(Answer(Token))), Is.EqualTo(new[] { 3 }), "the quiz of one question");
        Assert.That(Done(After(new InterviewEvent("ds", 45, 50))), Is.Empty, "another role");
        Assert.That(Done(After(new InterviewEvent("mle", 60, 50), new ReviewEvent(0, 0))), Is.EqualTo(new[] { 5, 6 }));
        Assert.That(Done(After(new GoalEvent(true) { Id = Weather })), Is.EqualTo(new[] { 7 }));
        Assert.That(Done(After(new GoalEvent(true) { Id = Weather }, new GoalEvent(false) { Id = Weather })), Is.Empty);
        Assert.That(Done(After(new PlanTickEvent(Weather), new PlanTickEvent("interview mle 45"))), Is.EqualTo(new[] { 5, 7 }));
    }

    [Test]
    public void Answers_from_before_the_plan_do_not_count()
    {
        var before = Answer(Median) with { At = Start.AddDays(-1) };
        JournalEvent[] all = [before, new PlanStartEvent(First) { Id = "plans/three-days", At = Start }];
        var progress = PlanProgress.Of(Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace),
            new([.. all.Select(happened => new JournalEntry("", happened, happened.At))], 0), TimeZoneInfo.Utc)!;

        Assert.That(Done(progress), Is.Empty);
    }

    [Test]
    public void An_item_that_stands_twice_is_to_be_done_twice_and_an_answer_counts_once()
    {
        Edit(text => text.Replace("`behavioural/mistake-in-production`", $"`{Median}`\n- `quiz numbers 2`", StringComparison.Ordinal));

        Assert.That(Done(After(Answer(Median))), Is.EqualTo(new[] { 1 }));
        Assert.That(Done(After(Answer(Median), Answer(Median))), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Done(After(Answer(Median), Answer(Median), Answer(Median))), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Done(After(Answer(Median), Answer(Median), Answer(Median), Answer("questions/numbers/why-divide-by-n-minus-one"))), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void What_was_missed_has_slipped_and_stays_where_it_is()
    {
        var progress = After(Pass, Answer(Median));

        Assert.That(progress.SlippedBy(First), Is.Empty);
        Assert.That(progress.SlippedBy(First.AddDays(1)).Select(slipped => (slipped.Day.Date, slipped.Item.Number)), Is.EqualTo(new[] { (First, 2) }));
        Assert.That(progress.SlippedBy(First.AddDays(9)).Select(slipped => slipped.Item.Number), Is.EqualTo(new[] { 2, 3, 4, 5, 6, 7 }), "rest cannot slip");
    }

    [Test]
    public void Planning_again_puts_what_slipped_first_and_the_rest_after_it()
    {
        var again = After(Pass, Answer(Median), new PlanReplanEvent(First.AddDays(1)));

        Assert.That(Dates(again), Is.EqualTo("03-05 day-1: 0 1; 03-06 catch-up-1-1: 2; 03-07 day-2: 3 4 5; 03-08 day-3: 6 7 8"));
        Assert.That((again.Changes, again.SlippedBy(First.AddDays(1)).Count), Is.EqualTo((1, 0)));
        Assert.That(Dates(After(Pass, Answer(Median), new PlanReplanEvent(First.AddDays(1)), Answer("behavioural/mistake-in-production"), new PlanReplanEvent(First.AddDays(4)))),
            Is.EqualTo("03-05 day-1: 0 1; 03-06 catch-up-1-1: 2; 03-08 day-3: 8; 03-09 catch-up-2-1: 3 4 5; 03-10 catch-up-2-2: 6 7"), "after the end, in days no longer than the longest");
        Assert.That(Dates(With(new(First, SkipWeekends: true), new PlanReplanEvent(First.AddDays(2)))),
            Is.EqualTo("03-09 catch-up-1-1: 0 1 2 3 4; 03-10 catch-up-1-2: 5; 03-11 day-3: 6 7 8"));
    }

    [Test]
    public void Shifting_moves_what_lies_ahead_and_nothing_into_the_past()
    {
        Assert.That(Dates(After(new PlanShiftEvent(First.AddDays(1), 2))), Is.EqualTo("03-05 day-1: 0 1 2; 03-08 day-2: 3 4 5; 03-09 day-3: 6 7 8"));
        Assert.That(Dates(After(new PlanShiftEvent(First.AddDays(1), 2), new PlanShiftEvent(First.AddDays(1), -1))), Is.EqualTo("03-05 day-1: 0 1 2; 03-07 day-2: 3 4 5; 03-08 day-3: 6 7 8"));
        Assert.That(Dates(After(new PlanShiftEvent(First.AddDays(-1), -30))), Is.EqualTo("03-04 day-1: 0 1 2; 03-05 day-2: 3 4 5; 03-06 day-3: 6 7 8"));
        Assert.That(Dates(After(new PlanShiftEvent(First.AddDays(30), 5))), Is.EqualTo(Dates(After())));
    }

    [Test]
    public void A_new_start_takes_the_place_of_the_old_one() =>
        Assert.That(Dates(After(new PlanShiftEvent(First, 9), new PlanStartEvent(First.AddDays(20)) { Id = "plans/three-days" })), Does.StartWith("03-25 day-1: 0 1 2;"));

    [Test]
    public void An_exercise_that_was_removed_is_marked_and_does_not_slip()
    {
        Edit(text => text.Replace("`mini/average`", "`mini/removed`", StringComparison.Ordinal));
        var progress = After();

        Assert.That(progress.Items.First(), Has.Property("Gone").True.And.Property("Minutes").Zero);
        Assert.That(progress.SlippedBy(First.AddDays(1)).Select(slipped => slipped.Item.Number), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void A_plan_that_is_no_longer_there_is_said() =>
        Assert.That(() => After(new PlanStartEvent(First) { Id = "plans/gone" }), Throws.TypeOf<WorkbenchException>().With.Message.StartsWith("Your plan plans/gone is no longer"));

    [Test]
    public void A_calendar_has_a_whole_day_for_each_and_keeps_its_ids_when_days_move()
    {
        Edit(text => text.Replace("# Three days", "# Three; days, \\ and häppchen", StringComparison.Ordinal).Replace(": slowly", ": ünglaublich, sehr ünglaublich lang, damit die Zeile bricht", StringComparison.Ordinal));
        var text = PlanCalendar.Of(After(Pass));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n').And.Not.Contain('\r'));
        Assert.That(text.Split("\r\n").Select(System.Text.Encoding.UTF8.GetByteCount), Is.All.AtMost(75).And.Some.AtLeast(74));
        Assert.That(unfolded, Does.Contain("DTSTART;VALUE=DATE:20260305").And.Contain("DTEND;VALUE=DATE:20260306").And.Contain("UID:three-days-day-1-20260304T090000Z-0a1b2c3d@mlworkbench")
            .And.Contain(@"SUMMARY:Three\; days\, \\ and häppchen: Averages").And.Contain("SEQUENCE:0").And.Contain("DTSTAMP:20260304T090000Z"));
        Assert.That(unfolded, Has.Some.Contains(@"DESCRIPTION:Morning\n- mini/average\, 1 min\n- questions/numbers/mean-or-median\, 12 min: ünglaublich\, sehr"));
        Assert.That(PlanCalendar.Of(After(Pass, Answer(Median))), Is.EqualTo(text), "what is done changes no line");

        var moved = PlanCalendar.Of(After(Pass, new PlanShiftEvent(First, 1)));
        Assert.That(Lines(moved, "UID:"), Is.EqualTo(Lines(text, "UID:")));
        Assert.That(Lines(moved, "SEQUENCE:"), Is.All.EqualTo("SEQUENCE:1"));
        Assert.That(Lines(moved, "DTSTART")[0], Is.EqualTo("DTSTART;VALUE=DATE:20260306"));
    }

    static List<string> Lines(string text, string begin) =>
        [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => line.StartsWith(begin, StringComparison.Ordinal))];

    void Edit(Func<string, string> edit)
    {
        var file = Path.Combine(_workspace.Workspace.Interview, "plans", "three-days.md");
        File.WriteAllText(file, edit(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Miniature", "interview", "plans", "three-days.md"))));
    }

    [TearDown]
    public void Restore() => Edit(text => text);
}
