namespace MLWorkbench.Workbench;

/// <summary>The stub of an exercise, and how it takes the place of a learner's file.</summary>
sealed class StubFile(Workspace workspace, Exercise exercise)
{
    readonly string _file = workspace.Learner(exercise);
    readonly string _stub = StubWriter.StubOf(Source.Read(SolutionOf(workspace, exercise)));

    /// <summary>Whether the file is there and holds anything but the stub.</summary>
    public bool HoldsWork => File.Exists(_file) && File.ReadAllText(_file).ReplaceLineEndings("\n") != _stub;

    /// <summary>Whether the file is there and is the stub.</summary>
    public bool IsStub => File.Exists(_file) && !HoldsWork;

    /// <summary>Writes the stub. Returns where the work that stood there lies now, if there was any.</summary>
    public string? Write()
    {
        try
        {
            var kept = HoldsWork ? new Attic(workspace).Keep(exercise) : null;
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            // Never half written, and never in place of the work before all of it is on disk.
            File.WriteAllText(_file + ".new", _stub);
            File.Move(_file + ".new", _file, overwrite: true);
            return kept;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The stub was not written: {refused.Message.TrimEnd('.')}. Your code is unchanged; see that the folder is writable and the disk has room, and try again.");
        }
    }

    static string SolutionOf(Workspace workspace, Exercise exercise)
    {
        var solution = workspace.Solution(exercise);
        return File.Exists(solution)
            ? solution
            : throw new WorkbenchException($"{workspace.Relative(solution)} is missing: the stub is derived from it. Get it back with git, or write it first.");
    }
}
