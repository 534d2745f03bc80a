using System.Globalization;

namespace MLWorkbench.Workbench;

/// <summary>Where files go before something takes their place: <c>.mlw/attic</c>.</summary>
public sealed class Attic(Workspace workspace, TimeProvider? clock = null)
{
    /// <summary>Keeps the learner's file as <c>Track/Class.yyyyMMdd-HHmmss.cs</c>. Returns where it lies now.</summary>
    public string Keep(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return Keep(workspace.Learner(exercise), exercise.TrackFolder);
    }

    /// <summary>Keeps a copy of a file. Returns where it lies now.</summary>
    public string Keep(string file, string folder = "")
    {
        var shelf = Directory.CreateDirectory(Path.Combine(workspace.Attic, folder)).FullName;
        var time = (clock ?? TimeProvider.System).GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var stem = Path.Combine(shelf, $"{Path.GetFileNameWithoutExtension(file)}.{time}");
        var kept = stem + Path.GetExtension(file);
        for (var again = 2; File.Exists(kept); again++)
            kept = $"{stem}-{again}{Path.GetExtension(file)}";
        File.Copy(file, kept);
        return kept;
    }
}
