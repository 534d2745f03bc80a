namespace MLWorkbench.Workbench;

/// <summary>What comes back when: computed from the journal, never stored.</summary>
/// <param name="Items">Everything that was answered or solved, soonest due first.</param>
public sealed record ReviewSchedule(IReadOnlyList<ReviewItem> Items)
{
    /// <summary>What is due on a day, what is remembered worst first.</summary>
    public IReadOnlyList<ReviewItem> DueOn(DateOnly day) =>
        [.. Items.Where(item => item.Due <= day).OrderBy(item => item.RetrievabilityOn(day)).ThenBy(item => item.Id, StringComparer.Ordinal)];

    /// <summary>Computes it from a journal, with the learner's calendar. What left the curriculum or the interview folder is left out.</summary>
    public static ReviewSchedule Of(Curriculum curriculum, InterviewContent content, JournalContents journal, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(journal);
        var exercises = Progress.ById(curriculum);
        var items = content.Items.ToDictionary(item => item.Id);
        var found = new List<ReviewItem>();
        foreach (var events in journal.Events.Where(happened => exercises.ContainsKey(happened.Id) || items.ContainsKey(happened.Id))
            .GroupBy(happened => exercises.TryGetValue(happened.Id, out var exercise) ? exercise.Id : happened.Id))
        {
            var recalls = items.ContainsKey(events.Key) ? Answers(events) : Solutions(events);
            var minutes = items.TryGetValue(events.Key, out var item) ? item.Minutes : exercises[events.Key].Minutes;
            if (Replay(recalls.Select(each => (each.Recall, Local(each.At, zone)))) is var (memory, last, times))
                found.Add(new(events.Key, minutes, memory, last, times));
        }
        return new([.. found.OrderBy(each => each.Due).ThenBy(each => each.Id, StringComparer.Ordinal)]);
    }

    /// <summary>What the share of rubric points that was hit says of the memory.</summary>
    public static Recall Of(double share) => share switch
    {
        >= 1 => Recall.Easy,
        >= 0.75 => Recall.Good,
        >= 0.5 => Recall.Hard,
        _ => Recall.Again,
    };

    static IEnumerable<(Recall Recall, DateTime At)> Answers(IEnumerable<JournalEvent> events) =>
        events.OfType<AnswerEvent>().Select(answer => (Of(answer.Share), answer.At));

    // The first pass counts, and the first after each reset: passes between are the same work polished.
    static IEnumerable<(Recall Recall, DateTime At)> Solutions(IEnumerable<JournalEvent> events)
    {
        bool open = true, hinted = false, revealed = false;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case HintEvent:
                    hinted = true;
                    break;
                case RevealEvent:
                    revealed = true;
                    break;
                case ResetEvent:
                    (open, hinted, revealed) = (true, false, false);
                    break;
                case AttemptEvent { Outcome: Outcome.Passed } when open:
                    open = false;
                    yield return (revealed ? Recall.Again : hinted ? Recall.Hard : Recall.Good, happened.At);
                    break;
                case RepeatEvent repeat:
                    yield return (repeat.Outcome != Outcome.Passed ? Recall.Again : repeat.Hints > 0 ? Recall.Hard : Recall.Good, happened.At);
                    break;
            }
        }
    }

    static (Memory Memory, DateOnly Last, int Times)? Replay(IEnumerable<(Recall Recall, DateOnly Day)> recalls)
    {
        (Memory Memory, DateOnly Last, int Times)? state = null;
        foreach (var (recall, day) in recalls)
        {
            // A clock that was put back makes no day come before the last one.
            state = state is not var (memory, last, times)
                ? (Memory.First(recall), day, 1)
                : (memory.After(recall, Math.Max(0, day.DayNumber - last.DayNumber)), day > last ? day : last, times + 1);
        }
        return state;
    }

    static DateOnly Local(DateTime at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone));
}
