namespace MLWorkbench.Workbench;

/// <summary>How far the learner is: computed from the journal, never stored.</summary>
/// <param name="Tracks">Every track of the curriculum.</param>
/// <param name="Streak">Days in a row with an attempt or an answer, up to today, or up to yesterday while today has none yet.</param>
/// <param name="Latest">The exercise of the newest event, if the curriculum has it.</param>
/// <param name="Unreadable">How many lines of the journal could not be read.</param>
public sealed record Progress(IReadOnlyList<TrackProgress> Tracks, int Streak, ExerciseProgress? Latest, int Unreadable)
{
    /// <summary>All exercises in the order of teaching.</summary>
    public IEnumerable<ExerciseProgress> Exercises => Tracks.SelectMany(track => track.Exercises);

    /// <summary>The time spent on all of them.</summary>
    public TimeSpan Spent => new(Exercises.Sum(exercise => exercise.Spent.Ticks));

    /// <summary>The part of it that is about some exercises.</summary>
    public Progress Of(IReadOnlyList<Exercise> exercises) => this with
    {
        Tracks = [.. from track in Tracks
                     let chosen = track.Exercises.Where(exercise => exercises.Contains(exercise.Exercise)).ToList()
                     where chosen.Count > 0
                     select track with { Exercises = chosen }],
    };

    /// <summary>How far the learner is with one exercise.</summary>
    public ExerciseProgress this[Exercise exercise] => Exercises.First(progress => progress.Exercise == exercise);

    /// <summary>What to do next: go on where the learner was, else the first that is open and whose prerequisites are passed, else whatever is left. Nothing when all is passed.</summary>
    public ExerciseProgress? Next
    {
        get
        {
            if (Latest is { State: ExerciseState.Begun or ExerciseState.Failing })
                return Latest;
            var passed = Exercises.Where(exercise => exercise.HasPassed).Select(exercise => exercise.Exercise.Id).ToHashSet();
            var untouched = Exercises.Where(exercise => exercise.State == ExerciseState.Untouched).ToList();
            return untouched.Find(exercise => exercise.Exercise.Prerequisites.All(passed.Contains))
                ?? untouched.FirstOrDefault()
                ?? Exercises.FirstOrDefault(exercise => !exercise.HasPassed)
                ?? Exercises.FirstOrDefault(exercise => exercise.State == ExerciseState.Stale);
        }
    }

    /// <summary>Computes it from a journal, with the learner's calendar.</summary>
    public static Progress Of(
        Curriculum curriculum, JournalContents journal, Func<Exercise, Fingerprints> onDisk, DateOnly today, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(curriculum);
        ArgumentNullException.ThrowIfNull(journal);
        var exercises = ById(curriculum);
        var known = journal.Events.Where(happened => happened is not RepeatEvent && exercises.ContainsKey(happened.Id)).ToList();
        var perExercise = known.ToLookup(happened => exercises[happened.Id]);
        var tracks = curriculum.Tracks.Select(track => new TrackProgress(
            track, [.. track.Exercises.Select(exercise => ExerciseProgress.Of(exercise, [.. perExercise[exercise]], onDisk))])).ToList();
        var latest = known.Count == 0 ? null : exercises[known[^1].Id];
        return new(tracks, StreakUntil(today, journal.Events, zone),
            tracks.SelectMany(track => track.Exercises).FirstOrDefault(progress => progress.Exercise == latest), journal.Unreadable);
    }

    /// <summary>Computes it from what lies on disk, today and here.</summary>
    public static Progress Load(Workspace workspace, Curriculum curriculum) => Of(
        curriculum, new Journal(workspace).Read(), exercise => Fingerprints.OnDisk(workspace, exercise),
        DateOnly.FromDateTime(DateTime.Now), TimeZoneInfo.Local);

    // A former id finds the exercise too, unless another one is called so today.
    internal static Dictionary<string, Exercise> ById(Curriculum curriculum)
    {
        var exercises = curriculum.Exercises.ToDictionary(exercise => exercise.Id);
        foreach (var exercise in curriculum.Exercises)
        {
            foreach (var former in exercise.Formerly ?? [])
                exercises.TryAdd(former, exercise);
        }
        return exercises;
    }

    static int StreakUntil(DateOnly today, IEnumerable<JournalEvent> events, TimeZoneInfo zone)
    {
        var days = events.Where(happened => happened is AttemptEvent or AnswerEvent or RepeatEvent)
            .Select(happened => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(happened.At, zone))).ToHashSet();
        var last = days.Contains(today) ? today : today.AddDays(-1);
        var streak = 0;
        while (days.Contains(last.AddDays(-streak)))
            streak++;
        return streak;
    }
}
