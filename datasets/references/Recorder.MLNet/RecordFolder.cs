namespace MLWorkbench.References;

/// <summary>Where the records lie: in the checkout from which this program was built.</summary>
static class RecordFolder
{
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MLWorkbench.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"There is no MLWorkbench.sln above {AppContext.BaseDirectory}.");
        return Path.Combine(folder.FullName, "datasets", "references");
    }
}
