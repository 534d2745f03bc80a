using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace MLWorkbench.Workbench;

/// <summary>A learner's assembly and its grader, loaded where they can be unloaded again.</summary>
sealed class LoadedExercise : AssemblyLoadContext, IDisposable
{
    const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    readonly Assembly _learner;
    readonly Thread _ahead;
    volatile bool _enough;

    public LoadedExercise(Compiler.Image learner, Compiler.Image grader) : base(isCollectible: true)
    {
        _learner = Load(learner);
        Grader = Load(grader);
        _ahead = new(CompileAhead) { IsBackground = true };
        _ahead.UnsafeStart();
    }

    public Assembly Grader { get; }

    public void Dispose()
    {
        _enough = true;
        _ahead.Join();
        Unload();
    }

    // Compiles to machine code, on another core, what the checks are about to call: the last ones first, for the checks begin at the other end.
    void CompileAhead()
    {
        foreach (var method in Grader.GetTypes().Reverse().SelectMany(type => type.GetMethods(Declared).Reverse()).TakeWhile(_ => !_enough))
        {
            try
            {
                if (!method.IsAbstract && !method.ContainsGenericParameters)
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
            catch (Exception)
            {
                // It is thrown again when a check calls the method, and told there.
            }
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == _learner?.GetName().Name ? _learner : null;

    Assembly Load(Compiler.Image image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        return LoadFromStream(assembly, symbols);
    }
}
