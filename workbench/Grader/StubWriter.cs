using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MLWorkbench.Workbench;

/// <summary>Derives the stub of an exercise from its solution: public members stay, bodies and everything private go.</summary>
public static class StubWriter
{
    const string NotImplemented = "throw new NotImplementedException();";

    /// <summary>The text of the stub.</summary>
    public static string StubOf(Source solution) => Write(solution, _ => NotImplemented);

    /// <summary>The same with bodies that give the default of their type: what an empty answer looks like.</summary>
    public static string DefaultOf(Source solution) => Write(solution, member =>
        member is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } or ConstructorDeclarationSyntax
            ? "return;"
            : "return default!;");

    /// <summary>Says which public members of a solution a text lacks, or nothing.</summary>
    public static string? MissingFrom(string text, Source solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        return PublicMembers.DescribeMissing(Compiler.Learner("Any", [new(solution.Path, text)]), Compiler.Learner("Any", [solution]));
    }

    static string Write(Source solution, Func<MemberDeclarationSyntax, string> body)
    {
        ArgumentNullException.ThrowIfNull(solution);
        var root = (CompilationUnitSyntax)solution.Parse().GetRoot();
        var edits = new List<(int Start, int End, string Text)>();
        foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(IsVisible))
        {
            foreach (var member in type.Members)
                Edit(member, solution.Text, body, edits);
        }
        return Tidy(Apply(solution.Text, edits));
    }

    static void Edit(
        MemberDeclarationSyntax member, string text, Func<MemberDeclarationSyntax, string> newBody, List<(int Start, int End, string Text)> edits)
    {
        if (!IsVisible(member))
        {
            edits.Add((LineStart(text, member.FullSpan.Start), member.FullSpan.End, ""));
            return;
        }
        edits.AddRange(PlainComments(member, text));
        var (body, end) = member switch
        {
            BaseMethodDeclarationSyntax { Body: { } block } => (block.SpanStart, block.Span.End),
            BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } => (arrow.SpanStart, member.Span.End),
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => (arrow.SpanStart, member.Span.End),
            _ => (0, 0),
        };
        if (end == 0)
            return;
        var indent = new string(' ', member.GetLocation().GetLineSpan().StartLinePosition.Character);
        var start = text[..body].TrimEnd().Length;
        edits.Add((start, end, member is PropertyDeclarationSyntax
            ? $" => {newBody(member).Replace("return ", "", StringComparison.Ordinal)}"
            : $"\n{indent}{{\n{indent}    {newBody(member)}\n{indent}}}"));
    }

    static bool IsVisible(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) || member is EnumMemberDeclarationSyntax || member.Parent is InterfaceDeclarationSyntax;

    // Notes to the reader of the solution; documentation comments stay.
    static IEnumerable<(int, int, string)> PlainComments(MemberDeclarationSyntax member, string text) =>
        member.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => (LineStart(text, trivia.SpanStart), text.IndexOf('\n', trivia.Span.End) + 1, ""));

    static int LineStart(string text, int position) => text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;

    static string Apply(string text, List<(int Start, int End, string Text)> edits)
    {
        var result = new StringBuilder(text);
        foreach (var (start, end, replacement) in edits.OrderByDescending(edit => edit.Start))
            result.Remove(start, end - start).Insert(start, replacement);
        return result.ToString();
    }

    // Removed members leave blank lines inside braces, or two in a row.
    static string Tidy(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim() == "}" && lines.Count > 0 && lines[^1] == "")
                lines.RemoveAt(lines.Count - 1);
            if (line != "" || lines.Count == 0 || lines[^1] != "" && lines[^1].Trim() != "{")
                lines.Add(line);
        }
        return string.Join('\n', lines);
    }
}
