using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MLWorkbench.Workbench;

/// <summary>The compiler's sentence, or a plainer one for the errors that are met every day.</summary>
static class ErrorSentence
{
    const string Known = "Exercises know the framework and exercises/Shared, and no other library.";
    const string NoLinq = "Spans have no LINQ: write the loop, or copy with ToArray() first.";

    public static string Of(Diagnostic error, CSharpCompilation compilation)
    {
        var said = error.GetMessage(CultureInfo.InvariantCulture).Split(" (are you missing")[0].TrimEnd('.');
        return error.Id switch
        {
            "CS1002" => "A semicolon is missing.",
            "CS1513" => $"A closing brace }} is missing{(UnclosedBlock.Line(error.Location.SourceTree!) is { } line ? $": the block that begins in line {line} is not closed" : "")}.",
            "CS1514" => "An opening brace { is missing.",
            "CS1022" => "There is a closing brace } too many, here or above.",
            "CS1026" => "A closing parenthesis ) is missing.",
            "CS1003" => $"Here {said["Syntax error, ".Length..].Replace("expected", "is missing", StringComparison.Ordinal)}.",
            "CS0161" => "A path through this method ends without a return: every path must return a value.",
            "CS0165" => $"{said}: give it a value where it is declared.",
            "CS0103" or "CS0117" or "CS1061" or "CS0246" => Unknown(error, said, compilation),
            "CS1929" when said.StartsWith("'Span<", StringComparison.Ordinal) || said.StartsWith("'ReadOnlySpan<", StringComparison.Ordinal) => NoLinq,
            "CS0234" => $"{said}. {Known}",
            "CS0029" or "CS0266" or "CS1503" => $"{said.Split(". An explicit")[0]}.{Conversion(said)}",
            "CS0200" or "CS8331" when Receiver(Node(error), compilation) is { Name: "ReadOnlySpan" } =>
                "A ReadOnlySpan cannot be written to: the numbers belong to the caller. Copy them with ToArray() first.",
            "CS9108" or "CS8175" or "CS8352" or "CS4007" or "CS4012" or "CS9244" when Node(error).AncestorsAndSelf().OfType<AnonymousFunctionExpressionSyntax>().Any() =>
                $"{said}. A lambda cannot hold a span: write the loop, or copy the span with ToArray() first.",
            _ => $"{said}.",
        };
    }

    static string Unknown(Diagnostic error, string said, CSharpCompilation compilation)
    {
        if (Node(error).DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name)
            return $"{said}.";
        var typed = name.Identifier.Text;
        var receiver = error.Id is "CS0117" or "CS1061" && name.Parent is { } access ? Receiver(access, compilation) : null;
        var headline = receiver is null
            ? $"Nothing here is called '{typed}'."
            : $"{receiver.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} has no member '{typed}'.";
        if (Similar(name, receiver, compilation) is { } similar)
            return $"{headline} Did you mean '{similar}'?";
        if (receiver is { Name: "ReadOnlySpan" or "Span" })
            return $"{headline} {NoLinq}";
        return error.Id == "CS0246" ? $"{headline} {Known}" : headline;
    }

    static ITypeSymbol? Receiver(SyntaxNode access, CSharpCompilation compilation)
    {
        var expression = access switch
        {
            MemberAccessExpressionSyntax member => member.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            _ => null,
        };
        if (expression is null)
            return null;
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
        return model.GetTypeInfo(expression).Type ?? model.GetSymbolInfo(expression).Symbol as ITypeSymbol;
    }

    static string? Similar(SimpleNameSyntax name, ITypeSymbol? receiver, CSharpCompilation compilation)
    {
        var typed = name.Identifier.Text;
        var known = compilation.GetSemanticModel(name.SyntaxTree).LookupSymbols(name.SpanStart, receiver, includeReducedExtensionMethods: true)
            .Where(symbol => symbol.CanBeReferencedByName).Select(symbol => symbol.Name).Distinct()
            // The framework has a type near every name: what begins as a variable does is meant for one.
            .Where(known => receiver is not null || char.IsLower(known[0]) == char.IsLower(typed[0]) || known.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return Nearest.Within(typed, known, typed.Length < 4 ? 1 : 2);
    }

    // The compiler's own sentence names both types; what it lacks is the way from one to the other.
    static string Conversion(string said)
    {
        var types = said.Split('\'');
        if (types.Length < 4)
            return "";
        var (from, to) = (types[1], types[3]);
        return (from.Contains("Span<", StringComparison.Ordinal), to.EndsWith("[]", StringComparison.Ordinal), from, to) switch
        {
            (true, true, _, _) => " Copy the span with ToArray().",
            (_, _, "double", "int" or "long") => " To cut off the fraction write (int), to round Math.Round first.",
            (_, _, _, "double[]") when from.Contains("IEnumerable<double>", StringComparison.Ordinal) => " Make an array of the sequence with ToArray().",
            _ => "",
        };
    }

    static SyntaxNode Node(Diagnostic error) => error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
}
