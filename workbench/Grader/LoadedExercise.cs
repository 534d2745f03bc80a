using System.Reflection;
using System.Runtime.Loader;

namespace MLWorkbench.Workbench;

/// <summary>A learner's assembly and its grader, loaded where they can be unloaded again.</summary>
sealed class LoadedExercise : AssemblyLoadContext, IDisposable
{
    readonly Assembly _learner;

    public LoadedExercise(Compiler.Image learner, Compiler.Image grader) : base(isCollectible: true)
    {
        _learner = Load(learner);
        Grader = Load(grader);
    }

    public Assembly Grader { get; }

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == _learner?.GetName().Name ? _learner : null;

    Assembly Load(Compiler.Image image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        return LoadFromStream(assembly, symbols);
    }
}
