using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MLWorkbench.Workbench;

/// <summary>A source file: its path, for messages and stack lines, and its text.</summary>
public sealed record Source(string Path, string Text)
{
    /// <summary>Reads a file from disk.</summary>
    public static Source Read(string path) => new(path, File.ReadAllText(path));

    internal SyntaxTree Parse() =>
        CSharpSyntaxTree.ParseText(SourceText.From(Text, Encoding.UTF8), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14), Path);
}
