namespace MLWorkbench.Workbench;

/// <summary>What must hold for the exercises of a checkout. Each rule lists what breaks it.</summary>
public sealed class HouseRules(Workspace workspace, Curriculum curriculum)
{
    const int FewestMutants = 3;
    const int FewestHints = 3;
    const int MostHints = 5;

    /// <summary>Ids are unique, prerequisites come earlier, figures make sense.</summary>
    public IEnumerable<string> Order()
    {
        var earlier = new HashSet<string>();
        foreach (var track in curriculum.Tracks)
        {
            foreach (var exercise in track.Exercises)
            {
                foreach (var prerequisite in exercise.Prerequisites.Where(id => !earlier.Contains(id)))
                    yield return $"{exercise.Id}: its prerequisite {prerequisite} does not come earlier in the curriculum.";
                if (!earlier.Add(exercise.Id) || exercise.TrackId != track.Id)
                    yield return $"{exercise.Id}: the id is used twice or belongs to another track.";
                if (exercise.Difficulty is < 1 or > 5 || exercise.Minutes < 1)
                    yield return $"{exercise.Id}: difficulty is 1 to 5, minutes are positive.";
            }
        }
    }

    /// <summary>Every exercise has a solution, a grader that names it, mutants and alternatives; nothing else lies beside them.</summary>
    public IEnumerable<string> Mirror()
    {
        foreach (var exercise in curriculum.Exercises)
        {
            foreach (var file in new[] { workspace.Solution(exercise), workspace.Grader(exercise), workspace.Mutants(exercise) }.Where(file => !File.Exists(file)))
                yield return $"{exercise.Id}: {workspace.Relative(file)} is missing.";
            if (workspace.Alternatives(exercise).Count == 0)
                yield return $"{exercise.Id}: there is no right answer written another way, tests/Alternatives/{exercise.TrackFolder}/{exercise.ClassName}.*.cs.";
            if (File.Exists(workspace.Grader(exercise)) && !File.ReadAllText(workspace.Grader(exercise)).Contains($"[Grader(\"{exercise.Id}\")]", StringComparison.Ordinal))
                yield return $"{exercise.Id}: {workspace.Relative(workspace.Grader(exercise))} does not say [Grader(\"{exercise.Id}\")].";
        }
        var stems = curriculum.Exercises.Select(exercise => $"{exercise.TrackFolder}/{exercise.ClassName}").ToHashSet();
        foreach (var room in new[] { "solutions", "tests/Mutants", "tests/Alternatives" })
        {
            foreach (var file in FilesOf(room).Where(file => !stems.Contains(Stem(file, room)) && !IsSharedKernel(Stem(file, room))))
                yield return $"{workspace.Relative(file)} belongs to no exercise of the curriculum.";
        }
    }

    /// <summary>Every exercise has enough mutants, each with a name of its own and one place in the solution.</summary>
    public IEnumerable<string> Mutants()
    {
        foreach (var exercise in curriculum.Exercises.Where(exercise => File.Exists(workspace.Mutants(exercise))))
        {
            var mutants = Mutant.ReadAll(workspace.Mutants(exercise));
            var solution = File.ReadAllText(workspace.Solution(exercise));
            if (mutants.Length < FewestMutants)
                yield return $"{exercise.Id}: {mutants.Length} mutants, at least {FewestMutants} are due.";
            foreach (var mutant in mutants.Where(mutant => mutant.Find == "" || solution.Split(mutant.Find).Length != 2))
                yield return $"{exercise.Id}: the 'find' of mutant '{mutant.Name}' must match exactly one place of the solution.";
            if (mutants.DistinctBy(mutant => mutant.Name).Count() < mutants.Length || mutants.Any(mutant => mutant.Message.Length < 10))
                yield return $"{exercise.Id}: each mutant needs a name of its own and a telling part of its message.";
        }
    }

    /// <summary>Every track has a README, every exercise a task page with all headings and three to five hints.</summary>
    public IEnumerable<string> Pages()
    {
        foreach (var track in curriculum.Tracks.Where(track => !File.Exists(Path.Combine(workspace.Root, "exercises", track.Folder, "README.md"))))
            yield return $"exercises/{track.Folder}/README.md is missing.";
        foreach (var exercise in curriculum.Exercises)
        {
            var file = workspace.Relative(workspace.Page(exercise));
            if (!File.Exists(workspace.Page(exercise)))
            {
                yield return $"{exercise.Id}: {file} is missing.";
                continue;
            }
            var page = TaskPage.Parse(File.ReadAllText(workspace.Page(exercise)));
            if (page.Title != exercise.Title)
                yield return $"{file}: the title is '{page.Title}', the curriculum says '{exercise.Title}'.";
            if (!page.Sections.SequenceEqual(TaskPage.Headings))
                yield return $"{file}: the headings must be {string.Join(", ", TaskPage.Headings)}.";
            foreach (var heading in TaskPage.Headings.Where(heading => page[heading].Length == 0))
                yield return $"{file}: nothing stands under '{heading}'.";
            if (page.Hints.Count is < FewestHints or > MostHints)
                yield return $"{file}: {page.Hints.Count} hints; {FewestHints} to {MostHints} numbered ones are due.";
        }
    }

    /// <summary>Every stub is the one that its solution gives. Holds only while nobody has begun to solve exercises.</summary>
    public IEnumerable<string> Stubs()
    {
        foreach (var exercise in curriculum.Exercises.Where(exercise => File.Exists(workspace.Solution(exercise))))
        {
            var file = workspace.Learner(exercise);
            if (!File.Exists(file))
                yield return $"{exercise.Id}: {workspace.Relative(file)} is missing. Write it with: mlw dev stub {exercise.Id}";
            else if (File.ReadAllText(file).ReplaceLineEndings("\n") != StubWriter.StubOf(Source.Read(workspace.Solution(exercise))))
                yield return $"{exercise.Id}: {workspace.Relative(file)} is not the stub of its solution. Write it anew with: mlw dev stub {exercise.Id}";
        }
    }

    // solutions/Kernels holds what the vectorised solutions of several tracks share.
    static bool IsSharedKernel(string stem) => stem.StartsWith("Kernels/", StringComparison.Ordinal);

    IEnumerable<string> FilesOf(string room)
    {
        var folder = Path.Combine(workspace.Root, room);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".json").Order(StringComparer.Ordinal)
            : [];
    }

    string Stem(string file, string room)
    {
        var relative = Path.GetRelativePath(Path.Combine(workspace.Root, room), file).Replace('\\', '/');
        return relative[..relative.IndexOf('.', StringComparison.Ordinal)];
    }
}
