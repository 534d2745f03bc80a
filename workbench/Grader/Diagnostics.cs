using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MLWorkbench.Workbench;

/// <summary>Compiler errors as a learner reads them: the first few, each with its line and a mark below it.</summary>
static class Diagnostics
{
    const int Shown = 5;

    // So that the mark stays below its place on a screen of 60 columns.
    const int LineWidth = 54;

    // With a brace too few or too many, only the syntax can be talked about.
    static readonly string[] OfBraces = ["CS1513", "CS1514", "CS1022"];

    public static string Describe(IReadOnlyList<Diagnostic> errors, CSharpCompilation compilation)
    {
        var causes = Causes(errors, compilation);
        var text = new StringBuilder(string.Join("\n\n", causes.Take(Shown).Select(cause => Describe(cause.First, cause.Sentence, cause.Again))));
        if (causes.Count > Shown)
            text.Append(CultureInfo.InvariantCulture, $"\n\nand {causes.Count - Shown} more, which often vanish with the first.");
        return text.ToString();
    }

    // A slip of the pen has followers: what else is odd about its line, and the same sentence about other lines.
    static List<(Diagnostic First, string Sentence, int[] Again)> Causes(IReadOnlyList<Diagnostic> errors, CSharpCompilation compilation)
    {
        var ofSyntax = compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()).Select(error => (error.Id, error.Location)).ToHashSet();
        var shown = errors.Any(error => OfBraces.Contains(error.Id)) ? errors.Where(error => ofSyntax.Contains((error.Id, error.Location))) : errors;
        return [.. shown.GroupBy(error => (File(error), Line(error)))
            .Select(line => line.OrderBy(error => ofSyntax.Contains((error.Id, error.Location)) ? 0 : 1).ThenBy(error => error.Location.SourceSpan.Start).First())
            .OrderBy(File).ThenBy(Line)
            .Select(error => (Error: error, Sentence: ErrorSentence.Of(error, compilation)))
            .GroupBy(error => (File(error.Error), error.Sentence))
            .Select(same => (same.First().Error, same.Key.Sentence, same.Skip(1).Select(error => Line(error.Error)).ToArray()))];
    }

    static string Describe(Diagnostic error, string sentence, int[] again)
    {
        var also = again.Length == 0 ? "" : $"\nThe same in line{(again.Length == 1 ? "" : "s")} {string.Join(", ", again.Take(Shown))}{(again.Length > Shown ? " and further down" : "")}.";
        var headline = $"{Path.GetFileName(File(error))}, line {Line(error)}: {sentence} ({error.Id})";
        return error.Location.SourceTree is { } tree ? $"{headline}\n\n{Excerpt(tree, error)}{also}" : headline + also;
    }

    static string Excerpt(SyntaxTree tree, Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var line = tree.GetText().Lines[place.StartLinePosition.Line].ToString().Replace('\t', ' ').TrimEnd();
        var (from, to) = (place.StartLinePosition.Character, place.EndLinePosition.Line == place.StartLinePosition.Line ? place.EndLinePosition.Character : line.Length);
        var start = line.Length - line.TrimStart().Length;
        var cut = from - start > LineWidth * 2 / 3 ? from - LineWidth / 2 : start;
        var (before, after) = (cut > start ? "..." : "", line.Length - cut > LineWidth ? "..." : "");
        var shown = line[Math.Min(cut, line.Length)..Math.Min(cut + LineWidth, line.Length)];
        var mark = new string('^', Math.Clamp(to - from, 1, Math.Max(1, shown.Length - (from - cut))));
        return $"  {before}{shown}{after}\n  {new string(' ', before.Length + from - cut)}{mark}";
    }

    static string File(Diagnostic error) => error.Location.SourceTree?.FilePath ?? "";

    static int Line(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Line + 1;
}
