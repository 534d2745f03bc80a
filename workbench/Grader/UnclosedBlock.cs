using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MLWorkbench.Workbench;

/// <summary>Finds the block that lacks its closing brace by the only sign there is: how lines are indented.</summary>
static class UnclosedBlock
{
    /// <summary>The line of the innermost opening brace whose closing brace would stand further left; nothing when the indentation tells nothing.</summary>
    public static int? Line(SyntaxTree tree)
    {
        var lines = tree.GetText().Lines;
        var open = new Stack<(int Line, int Indent)>();
        foreach (var brace in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing && token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken))
        {
            var line = lines.GetLineFromPosition(brace.SpanStart);
            var text = line.ToString();
            var indent = text.Length - text.TrimStart().Length;
            if (brace.IsKind(SyntaxKind.OpenBraceToken))
                open.Push((line.LineNumber + 1, indent));
            else if (open.TryPop(out var begun) && indent < begun.Indent)
                return begun.Line;
        }
        return null;
    }
}
