using System.Text;
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
        var extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (".svg" or ".png"))
            throw new WorkbenchException($"'{path}' is no picture that can be written: the name must end with .svg{(ScottPlotRenderer.IsThere ? " or .png" : "")}.");
        if (extension == ".png" && !ScottPlotRenderer.IsThere)
            throw new WorkbenchException("PNG files are drawn by ScottPlot, which is not switched on: `mlw setup` tries to. A name that ends with .svg always works.");
        return new(System.IO.Path.GetFullPath(path), extension == ".png");
    }

    /// <summary>Writes all figures, one below the other.</summary>
    public void Write(IReadOnlyList<Figure> figures)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            // A picture that is there already stays until all of the new one is on disk.
            File.WriteAllBytes(Path + ".new", IsPng ? ScottPlotRenderer.Png(figures) : Encoding.UTF8.GetBytes(SvgRenderer.Render(figures)));
            File.Move(Path + ".new", Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            RemoveUnfinished();
            throw new WorkbenchException($"The picture cannot be written: {exception.Message.TrimEnd('.')}. Choose another place with --out FILE.");
        }
    }

    void RemoveUnfinished()
    {
        try
        {
            File.Delete(Path + ".new");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Where nothing may be written, nothing was.
        }
    }
}
