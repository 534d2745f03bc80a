namespace MLWorkbench.Workbench;

/// <summary>Something to reach before an interview: computed from the journal.</summary>
/// <param name="Id">What programs call it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Target">How many there should be.</param>
/// <param name="Dates">The learner's date of each one that is done, in order.</param>
public sealed record Goal(string Id, string Title, int Target, IReadOnlyList<DateOnly> Dates)
{
    const int CodingProblems = 100, Designs = 10, Projects = 2, Interviews = 5;

    /// <summary>When the target was reached; nothing before.</summary>
    public DateOnly? Reached => Dates.Count >= Target ? Dates[Target - 1] : null;

    /// <summary>All goals.</summary>
    public static IReadOnlyList<Goal> All(Curriculum curriculum, JournalContents journal, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var events = journal.Events.ToList();
        return
        [
            new("coding", "coding problems", CodingProblems, Days(Solved(Progress.ById(curriculum), events, zone), zone)),
            new("designs", "system designs", Designs, Days(FirstOfEach(events.OfType<AnswerEvent>().Where(answer => IsIn(answer, InterviewContent.Cases))), zone)),
            new("projects", "end-to-end projects", Projects, Days(FinishedProjects(events), zone)),
            new("interviews", "mock interviews", Interviews, Days(FirstOfEach(events.OfType<InterviewEvent>()), zone)),
        ];
    }

    // The first pass of each exercise, and each further day on which it was solved again from a blank stub.
    static IEnumerable<JournalEvent> Solved(Dictionary<string, Exercise> exercises, List<JournalEvent> events, TimeZoneInfo zone)
    {
        var known = events.Where(happened => exercises.ContainsKey(happened.Id)).ToList();
        var first = known.OfType<AttemptEvent>().Where(attempt => attempt.Outcome == Outcome.Passed).DistinctBy(attempt => exercises[attempt.Id]);
        var again = known.OfType<RepeatEvent>().Where(repeat => repeat.Outcome == Outcome.Passed);
        return first.Concat<JournalEvent>(again).DistinctBy(happened => (exercises[happened.Id], Day(happened, zone)));
    }

    static IEnumerable<JournalEvent> FirstOfEach(IEnumerable<JournalEvent> events) => events.DistinctBy(happened => happened.Id);

    // The latest word on a project counts.
    static IEnumerable<JournalEvent> FinishedProjects(List<JournalEvent> events) =>
        events.OfType<GoalEvent>().Where(goal => IsIn(goal, InterviewContent.ProjectsFolder)).GroupBy(goal => goal.Id).Select(project => project.Last()).Where(goal => goal.Done);

    static bool IsIn(JournalEvent happened, string folder) => happened.Id.StartsWith(folder + '/', StringComparison.Ordinal);

    static List<DateOnly> Days(IEnumerable<JournalEvent> events, TimeZoneInfo zone) => [.. events.Select(happened => Day(happened, zone)).Order()];

    static DateOnly Day(JournalEvent happened, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(happened.At, zone));
}
