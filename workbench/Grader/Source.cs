using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MLWorkbench.Workbench;

/// <summary>A source file: its path, for messages and stack lines, and its text.</summary>
public sealed record Source(string Path, string Text)
{
    /// <summary>Reads a file from disk, as UTF-8 or as what its first bytes say.</summary>
    public static Source Read(string path)
    {
        try
        {
            return new(path, File.ReadAllText(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{path} cannot be read: {refused.Message} Make it readable and try again.");
        }
    }

    internal SyntaxTree Parse() =>
        CSharpSyntaxTree.ParseText(SourceText.From(Text, Encoding.UTF8), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14), Path);
}
