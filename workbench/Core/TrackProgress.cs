namespace MLWorkbench.Workbench;

/// <summary>How far the learner is in one track.</summary>
public sealed record TrackProgress(Track Track, IReadOnlyList<ExerciseProgress> Exercises)
{
    /// <summary>How many of its exercises are in a state.</summary>
    public int Count(ExerciseState state) => Exercises.Count(exercise => exercise.State == state);
}
