using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace MLWorkbench.Workbench;

/// <summary>Compiles a learner's code, and the grader against it. The grader is compiled anew only when the public face of the learner's code changes.</summary>
sealed class Compiler
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

    readonly Dictionary<string, Image> _graders = [];

    /// <summary>An assembly and its symbols, ready to load.</summary>
    public sealed record Image(byte[] Assembly, byte[] Symbols);

    /// <summary>A compilation of sources that only know the framework, the shared types and the datasets.</summary>
    public static CSharpCompilation Learner(string track, IEnumerable<Source> sources) =>
        CSharpCompilation.Create($"{track}.Exercises", [Usings, .. sources.Select(source => source.Parse())], References.OfLearner, Options);

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

    /// <summary>Compiles the grader against the learner's compilation, or says what it misses there.</summary>
    public (Image? Image, IReadOnlyList<Diagnostic> Errors) Grader(GradeRequest request, CSharpCompilation learner)
    {
        var key = Key(request, learner);
        if (_graders.TryGetValue(key, out var known))
            return (known, []);
        var compilation = CSharpCompilation.Create(
            $"{request.Track}.Graders", [Usings, .. request.Grader.Select(source => source.Parse())],
            [.. References.OfGrader, learner.ToMetadataReference()], Options);
        var (image, errors) = Emit(compilation);
        if (image is not null)
            _graders[key] = image;
        return (image, errors);
    }

    // A reference assembly without private members is the public face of the code, byte for byte.
    static string Key(GradeRequest request, CSharpCompilation learner)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var face = new MemoryStream();
        learner.Emit(face, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        hash.AppendData(face.ToArray());
        foreach (var source in request.Grader)
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(source.Text));
        return request.Id + Convert.ToHexString(hash.GetHashAndReset());
    }
}
