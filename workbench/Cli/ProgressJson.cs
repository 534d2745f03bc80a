using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Progress for programs.</summary>
static class ProgressJson
{
    public static JsonObject Of(ExerciseProgress progress) => new()
    {
        ["id"] = progress.Exercise.Id,
        ["title"] = progress.Exercise.Title,
        ["state"] = progress.State.ToString(),
        ["firstPass"] = progress.FirstPass,
        ["attempts"] = progress.Attempts,
        ["hintsTaken"] = progress.HintsTaken,
        ["revealed"] = progress.Revealed,
        ["secondsSpent"] = Math.Round(progress.Spent.TotalSeconds),
    };

    public static JsonObject Of(Progress progress) => new()
    {
        ["tracks"] = new JsonArray([.. progress.Tracks.Select(Of)]),
        ["streakDays"] = progress.Streak,
        ["secondsSpent"] = Math.Round(progress.Spent.TotalSeconds),
        ["unreadableLines"] = progress.Unreadable,
        ["next"] = progress.Next?.Exercise.Id,
    };

    static JsonObject Of(TrackProgress track) => new()
    {
        ["id"] = track.Track.Id,
        ["title"] = track.Track.Title,
        ["passed"] = track.Count(ExerciseState.Passed),
        ["stale"] = track.Count(ExerciseState.Stale),
        ["failing"] = track.Count(ExerciseState.Failing),
        ["begun"] = track.Count(ExerciseState.Begun),
        ["untouched"] = track.Count(ExerciseState.Untouched),
        ["exercises"] = new JsonArray([.. track.Exercises.Select(Of)]),
    };
}
