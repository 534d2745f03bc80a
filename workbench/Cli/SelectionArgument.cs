using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The exercises that a command is about.</summary>
sealed class SelectionArgument : Argument<string?>
{
    public SelectionArgument() : base("id")
    {
        Description = "An exercise or a track; all when left out.";
        Arity = ArgumentArity.ZeroOrOne;
        CompletionSources.Add(KnownIds.OfTracksAndExercises);
    }
}
