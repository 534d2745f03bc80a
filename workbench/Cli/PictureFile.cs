using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>Where figures go, and in which format.</summary>
sealed class PictureFile
{
    PictureFile(string path, bool isPng)
    {
        Path = path;
        IsPng = isPng;
    }

    public string Path { get; }

    bool IsPng { get; }

    /// <summary>Refuses what cannot become a picture, before any code is run.</summary>
    public static PictureFile At(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var extension = System.IO.Path.GetExtension(full).ToLowerInvariant();
        if (extension is not (".svg" or ".png"))
            throw new WorkbenchException($"'{path}' is no picture that can be written: the name must end with .svg{(ScottPlotRenderer.IsThere ? " or .png" : "")}.");
        if (extension == ".png" && !ScottPlotRenderer.IsThere)
            throw new WorkbenchException("PNG files are drawn by ScottPlot, which is not switched on: `mlw setup` tries to. A name that ends with .svg always works.");
        return new(full, extension == ".png");
    }

    /// <summary>Writes all figures, one below the other.</summary>
    public void Write(IReadOnlyList<Figure> figures)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (IsPng)
                File.WriteAllBytes(Path, ScottPlotRenderer.Png(figures));
            else
                File.WriteAllText(Path, SvgRenderer.Render(figures));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The picture cannot be written: {exception.Message} Choose another place with --out FILE.");
        }
    }
}
