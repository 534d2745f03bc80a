using System.CommandLine.Completions;

namespace MLWorkbench.Workbench;

/// <summary>What a shell may offer for an id.</summary>
static class KnownIds
{
    public static IEnumerable<CompletionItem> OfExercises(CompletionContext context) => From(context, _ => []);

    public static IEnumerable<CompletionItem> OfTracksAndExercises(CompletionContext context) => From(context, curriculum => curriculum.Tracks.Select(track => track.Id));

    // Who presses the tab key wants no message about a broken file.
    static IEnumerable<CompletionItem> From(CompletionContext context, Func<Curriculum, IEnumerable<string>> tracks)
    {
        try
        {
            var curriculum = Curriculum.Load(Workspace.Find());
            var ids = curriculum.Exercises.Select(exercise => exercise.Id).ToList();
            // The part after the slash is enough for most; it is offered to whoever begins with it.
            var slugs = context.WordToComplete is { Length: > 0 } word
                ? ids.Select(id => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]).Where(slug => slug.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                : [];
            return [.. tracks(curriculum).Concat(ids).Concat(slugs).Select(id => new CompletionItem(id))];
        }
        catch (WorkbenchException)
        {
            return [];
        }
    }
}
