using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The exercise that a command is about.</summary>
sealed class ExerciseArgument : Argument<string>
{
    public ExerciseArgument() : base("id")
    {
        Description = "An exercise, such as metrics/roc-curve or just roc-curve.";
        CompletionSources.Add(KnownIds.OfExercises);
    }
}
