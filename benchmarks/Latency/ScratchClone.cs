using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>A copy of the sources in a temporary folder, with stubs where learners' files are: nobody's work is read or touched.</summary>
sealed class ScratchClone : IDisposable
{
    static readonly string[] Rooms = ["exercises", "solutions", "graders", "datasets"];

    public ScratchClone(Workspace original)
    {
        var folder = Directory.CreateTempSubdirectory("mlw-latency-").FullName;
        foreach (var file in Directory.EnumerateFiles(original.Root).Where(file => Path.GetFileName(file) is var name && name != "Local.props"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var room in Rooms)
            Copy(Path.Combine(original.Root, room), Path.Combine(folder, room));
        Workspace = new(folder);
        Curriculum = Curriculum.Load(Workspace);
        foreach (var exercise in Curriculum.Exercises)
            File.WriteAllText(Workspace.Learner(exercise), StubWriter.StubOf(Source.Read(Workspace.Solution(exercise))));
    }

    public Workspace Workspace { get; }

    public Curriculum Curriculum { get; }

    public void Dispose() => Directory.Delete(Workspace.Root, recursive: true);

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
