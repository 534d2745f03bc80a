namespace MLWorkbench.Workbench;

/// <summary>Which items of a plan are done. An item that stands in the plan several times needs to be done as often.</summary>
static class PlanTicks
{
    /// <summary>For each item in order, whether it is done after these events. Exercises count whenever they were passed, all else since the plan was started.</summary>
    public static bool[] Of(StudyPlan plan, Curriculum curriculum, InterviewContent content, IReadOnlyList<JournalEvent> events, int start, TimeZoneInfo zone)
    {
        var since = events.Skip(start).ToList();
        var done = Counts(plan, curriculum, content, events, since, zone);
        foreach (var tick in since.OfType<PlanTickEvent>())
        {
            if (plan.Items.FirstOrDefault(item => item.Reference == tick.Reference) is { } item)
                Add(done, item.Kind, item.Subject, Need(item));
        }
        var exercises = Progress.ById(curriculum);
        var needed = new Dictionary<(PlanItemKind, string), int>();
        return [.. plan.Items.Select(item =>
        {
            var subject = exercises.TryGetValue(item.Subject, out var exercise) ? exercise.Id : item.Subject;
            return Add(needed, item.Kind, subject, Need(item)) <= done.GetValueOrDefault((item.Kind, subject));
        })];
    }

    static int Need(PlanItem item) => item.Kind == PlanItemKind.Quiz ? item.Amount : 1;

    static int Add(Dictionary<(PlanItemKind, string), int> counts, PlanItemKind kind, string subject, int count = 1) =>
        counts[(kind, subject)] = counts.GetValueOrDefault((kind, subject)) + count;

    static Dictionary<(PlanItemKind, string), int> Counts(
        StudyPlan plan, Curriculum curriculum, InterviewContent content, IReadOnlyList<JournalEvent> events, List<JournalEvent> since, TimeZoneInfo zone)
    {
        var done = new Dictionary<(PlanItemKind, string), int>();
        var exercises = Progress.ById(curriculum);
        foreach (var id in events.OfType<AttemptEvent>().Where(attempt => attempt.Outcome == Outcome.Passed && exercises.ContainsKey(attempt.Id)).Select(attempt => exercises[attempt.Id].Id).Distinct())
            Add(done, PlanItemKind.Exercise, id);
        foreach (var repeat in since.OfType<RepeatEvent>().Where(repeat => repeat.Outcome == Outcome.Passed && exercises.ContainsKey(repeat.Id)))
            Add(done, PlanItemKind.Exercise, exercises[repeat.Id].Id);
        foreach (var answer in since.OfType<AnswerEvent>())
            Add(done, PlanItemKind.Answer, answer.Id);
        foreach (var (topic, count) in QuizAnswers(plan, content, since.OfType<AnswerEvent>()))
            Add(done, PlanItemKind.Quiz, topic, count);
        foreach (var _ in since.OfType<ReviewEvent>().DistinctBy(review => TimeZoneInfo.ConvertTimeFromUtc(review.At, zone).Date))
            Add(done, PlanItemKind.Review, "");
        foreach (var interview in since.OfType<InterviewEvent>().DistinctBy(interview => interview.Id))
            Add(done, PlanItemKind.Interview, interview.Role);
        foreach (var project in content.Projects.Where(project => since.OfType<GoalEvent>().LastOrDefault(goal => goal.Id == project.Id) is { Done: true }))
            Add(done, PlanItemKind.Project, project.Id, plan.Items.Count());
        return done;
    }

    // Answers that the plan asks for by id are not counted as a quiz once more.
    static IEnumerable<(string Topic, int Count)> QuizAnswers(StudyPlan plan, InterviewContent content, IEnumerable<AnswerEvent> answers)
    {
        var byId = plan.Items.Where(item => item.Kind == PlanItemKind.Answer).GroupBy(item => item.Subject).ToDictionary(group => group.Key, group => group.Count());
        var topics = content.Items.ToDictionary(item => item.Id, item => item.Topic);
        return from answer in answers.GroupBy(answer => answer.Id)
               where topics.ContainsKey(answer.Key)
               group Math.Max(0, answer.Count() - byId.GetValueOrDefault(answer.Key)) by topics[answer.Key] into topic
               select (topic.Key, topic.Sum());
    }
}
