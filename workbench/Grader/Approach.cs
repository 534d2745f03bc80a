using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MLWorkbench.Workbench;

/// <summary>One countable side of how code goes about its task, in the learner's file and in the reference.</summary>
public sealed record Approach(string Name, int Yours, int Reference)
{
    // Names that only sequences have; Sum, Min and the like are also members of Math and of spans.
    static readonly HashSet<string> Linq =
    [
        "Select", "SelectMany", "Where", "Zip", "Aggregate", "Sum", "Average", "Min", "Max", "MinBy", "MaxBy", "Any", "All", "First", "Last", "Single",
        "FirstOrDefault", "LastOrDefault", "Skip", "Take", "SkipWhile", "TakeWhile", "Concat", "Append", "Prepend", "Distinct", "GroupBy", "ToLookup",
        "ToDictionary", "ToHashSet", "ElementAt", "Range", "Repeat", "Chunk", "Order", "OrderBy", "OrderDescending", "OrderByDescending", "ThenBy", "ThenByDescending",
    ];

    static readonly HashSet<string> Sorting = ["Sort", "Order", "OrderBy", "OrderDescending", "OrderByDescending", "ThenBy", "ThenByDescending"];

    /// <summary>Counts both texts by their syntax alone, so that code which does not compile can be compared too.</summary>
    public static IReadOnlyList<Approach> Compare(Source yours, Source reference)
    {
        ArgumentNullException.ThrowIfNull(yours);
        ArgumentNullException.ThrowIfNull(reference);
        return [.. Figures(yours).Zip(Figures(reference), (mine, theirs) => new Approach(mine.Name, mine.Count, theirs.Count))];
    }

    static IEnumerable<(string Name, int Count)> Figures(Source source)
    {
        var root = source.Parse().GetRoot();
        var nodes = root.DescendantNodes().ToList();
        var calls = nodes.OfType<InvocationExpressionSyntax>().ToList();
        yield return ("lines of code", LinesOfCode(root));
        yield return ("methods", nodes.Count(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax));
        yield return ("loops", nodes.Count(IsLoop));
        yield return ("loops inside each other, at most", nodes.Where(IsLoop).Select(loop => loop.AncestorsAndSelf().Count(IsLoop)).DefaultIfEmpty().Max());
        yield return ("objects made with new", nodes.Count(node => node is BaseObjectCreationExpressionSyntax && !IsThrown(node)));
        yield return ("arrays made with new", nodes.Count(node => node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax));
        yield return ("collection expressions", nodes.Count(node => node is CollectionExpressionSyntax));
        yield return ("calls of ToArray and ToList", calls.Count(call => Called(call) is "ToArray" or "ToList"));
        yield return ("calls of LINQ", calls.Count(IsLinq));
        yield return ("calls that sort", calls.Count(call => Sorting.Contains(Called(call))));
    }

    // Comments, blank lines and lines of braces alone are no code.
    static int LinesOfCode(SyntaxNode root) =>
        root.DescendantTokens().Where(token => !token.IsKind(SyntaxKind.OpenBraceToken) && !token.IsKind(SyntaxKind.CloseBraceToken) && token.Span.Length > 0)
            .Select(token => token.GetLocation().GetLineSpan().StartLinePosition.Line).Distinct().Count();

    static bool IsLoop(SyntaxNode node) => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    // An exception is made when the answer is refused; that costs nothing otherwise.
    static bool IsThrown(SyntaxNode node) => node.Parent is ThrowStatementSyntax or ThrowExpressionSyntax;

    static string Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        _ => "",
    };

    // By syntax a call on a type, such as Math.Max, is told from one on a value by its capital letter.
    static bool IsLinq(InvocationExpressionSyntax call) => Linq.Contains(Called(call)) && call.Expression is MemberAccessExpressionSyntax access
        && (access.Expression is IdentifierNameSyntax { Identifier.Text: var name } ? name == "Enumerable" || !char.IsUpper(name[0]) : access.Expression is not PredefinedTypeSyntax);
}
