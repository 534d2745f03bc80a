using System.Reflection;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>The renderer that is only there when ScottPlot is switched on: an assembly beside the program.</summary>
static class ScottPlotRenderer
{
    const string Name = "MLWorkbench.ScottPlotFigures";

    static readonly Lazy<Func<IReadOnlyList<Figure>, byte[]>?> Renderer = new(Find);

    public static bool IsThere => Renderer.Value is not null;

    public static byte[] Png(IReadOnlyList<Figure> figures) => Renderer.Value!(figures);

    static Func<IReadOnlyList<Figure>, byte[]>? Find() =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, $"{Name}.dll"))
            ? Assembly.Load(Name).GetType($"{Name}.PngRenderer", throwOnError: true)!.GetMethod("Render")!.CreateDelegate<Func<IReadOnlyList<Figure>, byte[]>>()
            : null;
}
