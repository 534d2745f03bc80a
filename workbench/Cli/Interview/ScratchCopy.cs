namespace MLWorkbench.Workbench;

/// <summary>An exercise begun anew beside the learner's own file, which is never touched.</summary>
sealed class ScratchCopy(Workspace workspace, Curriculum curriculum, Exercise exercise, string folder)
{
    readonly GradeRequests _requests = new(workspace, curriculum);

    public Exercise Exercise => exercise;

    /// <summary>Where the learner writes.</summary>
    public string File { get; } = Path.Combine(folder, exercise.TrackFolder, $"{exercise.ClassName}.cs");

    /// <summary>Writes the blank stub; what lay there from an earlier time is kept in the attic.</summary>
    public void Blank()
    {
        var stub = StubWriter.StubOf(_requests.Solution(exercise).Solution);
        if (System.IO.File.Exists(File) && System.IO.File.ReadAllText(File) != stub)
            new Attic(workspace).Keep(File, exercise.TrackFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, stub);
    }

    /// <summary>Puts a file of the learner's in its place.</summary>
    public void Take(string file) => System.IO.File.Copy(file, File, overwrite: true);

    /// <summary>Grades what lies there now.</summary>
    public Task<Verdict> GradeAsync(GradingService service, CancellationToken cancellation) =>
        service.GradeAsync(_requests.Learner(exercise, Source.Read(File)), cancellation);

    /// <summary>Grades the reference, so that the next verdict comes at once.</summary>
    public Task WarmAsync(GradingService service, CancellationToken cancellation) => service.GradeAsync(_requests.Solution(exercise), cancellation);
}
