using Microsoft.CodeAnalysis;

namespace MLWorkbench.Workbench;

/// <summary>Compiler errors as a learner reads them: the first few, each with its place.</summary>
static class Diagnostics
{
    const int Shown = 5;

    public static string Describe(IReadOnlyList<Diagnostic> errors)
    {
        var ordered = errors.OrderBy(error => error.Location.SourceTree?.FilePath).ThenBy(error => error.Location.SourceSpan.Start).ToList();
        var lines = ordered.Take(Shown).Select(error =>
        {
            var place = error.Location.GetLineSpan();
            return $"{Path.GetFileName(place.Path)}, line {place.StartLinePosition.Line + 1}, column {place.StartLinePosition.Character + 1}: {error.GetMessage()} ({error.Id})";
        });
        var more = ordered.Count > Shown ? $"\nand {ordered.Count - Shown} more, which often vanish with the first." : "";
        return string.Join('\n', lines) + more;
    }
}
