namespace MLWorkbench.Workbench;

/// <summary>The reference solution as a learner may see it.</summary>
/// <param name="Text">The code.</param>
/// <param name="Revealed">Whether it is shown before a pass.</param>
sealed record Reference(string Text, bool Revealed)
{
    /// <summary>Opens it after a pass, or to whoever asks for it clearly, which is recorded.</summary>
    public static Reference Open(Workspace workspace, Curriculum curriculum, Exercise exercise, bool reveal, string command)
    {
        var file = workspace.Solution(exercise);
        if (!File.Exists(file))
            throw new WorkbenchException($"{workspace.Relative(file)} is missing. Get it back with: git checkout -- {workspace.Relative(file)}");
        var text = File.ReadAllText(file);
        if (Progress.Load(workspace, curriculum)[exercise].HasPassed)
            return new(text, Revealed: false);
        if (!reveal)
        {
            throw new WorkbenchException(
                $"{exercise.Id} is not passed yet, and its reference is shown after a pass. The next hint: mlw hint {exercise.Id}\n"
                + $"To see it now, which is recorded: mlw {command} {exercise.Id} --reveal");
        }
        Terminal.WarnUnlessKept(new Journal(workspace).Append(new RevealEvent { Id = exercise.Id }));
        return new(text, Revealed: true);
    }
}
