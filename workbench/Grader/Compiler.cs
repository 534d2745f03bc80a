using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace MLWorkbench.Workbench;

/// <summary>Compiles a learner's code, and a grader against it, as their projects would.</summary>
static class Compiler
{
    // What the SDK's ImplicitUsings give to every project.
    const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    static readonly SyntaxTree Usings = new Source("ImplicitUsings.cs", ImplicitUsings).Parse();

    static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable, deterministic: true, concurrentBuild: false);

    static readonly ConcurrentDictionary<string, CSharpCompilation> Learners = [];

    /// <summary>An assembly and its symbols, ready to load.</summary>
    public sealed record Image(byte[] Assembly, byte[] Symbols);

    /// <summary>A compilation of sources that only know the framework, the shared types and the datasets.</summary>
    public static CSharpCompilation Learner(string track, IEnumerable<Source> sources) =>
        Learners.GetOrAdd(track, Empty).AddSyntaxTrees(sources.Select(source => source.Parse()));

    /// <summary>Compiles, or says what is wrong.</summary>
    public static (Image? Image, IReadOnlyList<Diagnostic> Errors) Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? (new(assembly.ToArray(), symbols.ToArray()), [])
            : (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    /// <summary>A compilation of a grader against the learner's compilation.</summary>
    public static CSharpCompilation Grader(GradeRequest request, CSharpCompilation learner) => CSharpCompilation.Create(
        $"{request.Track}.Graders", [Usings, .. request.Grader.Select(source => source.Parse())],
        [.. References.OfGrader, learner.ToMetadataReference()], Options);

    // Compilations that come from one another share what they know of their references.
    static CSharpCompilation Empty(string track) => CSharpCompilation.Create($"{track}.Exercises", [Usings], References.OfLearner, Options);
}
