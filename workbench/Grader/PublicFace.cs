using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MLWorkbench.Workbench;

/// <summary>The part of a source that a grader can see: everything but bodies and private methods. While it stays the same, so does the compiled grader.</summary>
static class PublicFace
{
    public static string Of(SyntaxTree tree)
    {
        var face = new StringBuilder();
        Append(face, tree.GetRoot());
        return face.ToString();
    }

    static void Append(StringBuilder face, SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                if (inner is not (BlockSyntax or ArrowExpressionClauseSyntax) && !IsPrivateMethod(inner))
                    Append(face, inner);
            }
            else
                face.Append(child.AsToken().Text).Append(' ');
        }
    }

    // Private fields stay: a constant may be the value of a public one, and the fields of a struct are part of what it is.
    static bool IsPrivateMethod(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Parent: not InterfaceDeclarationSyntax } method
        && !method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
}
