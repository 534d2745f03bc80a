using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MLWorkbench.Workbench;

/// <summary>What learners' code and graders are compiled against: the same as their projects name.</summary>
static class References
{
    static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The assemblies that a grader is compiled against and loaded beside.</summary>
    public static IReadOnlyList<Assembly> Own { get; } =
    [
        typeof(Matrix).Assembly, typeof(Datasets.Iris).Assembly, typeof(Grading.Close).Assembly,
        typeof(NUnit.Framework.Assert).Assembly, typeof(Figures.Figure).Assembly, typeof(MathNet.Numerics.Constants).Assembly,
    ];

    /// <summary>The framework, the shared types and the datasets.</summary>
    public static IReadOnlyList<MetadataReference> OfLearner { get; } =
        [.. FrameworkAssemblies().Concat(Own.Take(2).Select(assembly => assembly.Location)).Select(Open)];

    /// <summary>The same, with the grading vocabulary, NUnit, figures and MathNet.</summary>
    public static IReadOnlyList<MetadataReference> OfGrader { get; } =
    [.. OfLearner, .. Own.Skip(2).Select(assembly => Open(assembly.Location))];

    static IEnumerable<string> FrameworkAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Framework && Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "System.dll"));

    static PortableExecutableReference Open(string path) => MetadataReference.CreateFromFile(path);
}
