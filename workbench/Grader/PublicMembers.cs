using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MLWorkbench.Workbench;

/// <summary>Compares the public members that a solution declares with those that the learner's code has.</summary>
static class PublicMembers
{
    /// <summary>Says which members are missing or changed, each with the line that is expected.</summary>
    public static string? DescribeMissing(CSharpCompilation learner, CSharpCompilation solution)
    {
        var present = Declared(learner).Select(Face).ToHashSet();
        var missing = Declared(solution).Where(member => !present.Contains(Face(member))).Select(Line).Distinct().ToList();
        return missing.Count == 0 ? null : $"""
            The grader calls {(missing.Count == 1 ? "a member" : "members")} that your file no longer has in this form. Expected:

              {string.Join("\n  ", missing)}
            """;
    }

    static IEnumerable<ISymbol> Declared(CSharpCompilation compilation) =>
        compilation.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(Types).SelectMany(WithMembers);

    static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types)).Where(type => type.DeclaredAccessibility == Accessibility.Public);

    static IEnumerable<ISymbol> WithMembers(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared
            && member is not IMethodSymbol { AssociatedSymbol: not null })
            .SelectMany(member => member is INamedTypeSymbol nested ? WithMembers(nested) : [member]).Prepend(type);

    static string Face(ISymbol member) => member.ToDisplayString(new SymbolDisplayFormat(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes));

    // The declaration as the solution's source has it, on one line, without its body.
    static string Line(ISymbol member)
    {
        var node = member.DeclaringSyntaxReferences[0].GetSyntax();
        if (node is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax record })
            node = record;
        var bare = node switch
        {
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default),
            TypeDeclarationSyntax type => type.WithMembers(default).WithOpenBraceToken(default).WithCloseBraceToken(default),
            _ => node,
        };
        var line = string.Join(' ', bare.WithoutLeadingTrivia().ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Replace("( ", "(", StringComparison.Ordinal).TrimEnd(';') + ";";
    }
}
