namespace MLWorkbench.Workbench;

/// <summary>Exercises as a bar: passed, stale, touched, and still to do, told apart without colour too.</summary>
static class ProgressBar
{
    public static string Of(Terminal terminal, IReadOnlyCollection<ExerciseProgress> exercises, int width)
    {
        var passed = Cells(exercises.Count(exercise => exercise.State == ExerciseState.Passed));
        var solved = Cells(exercises.Count(exercise => exercise.State is ExerciseState.Passed or ExerciseState.Stale));
        var touched = Cells(exercises.Count(exercise => exercise.State != ExerciseState.Untouched));
        return terminal.Green(new('█', passed)) + terminal.Dim(new('▓', solved - passed)) + terminal.Red(new('▒', touched - solved)) + new string('·', width - touched);

        // The first one shows, however many there are.
        int Cells(int count) => count == 0 ? 0 : Math.Max(1, count * width / exercises.Count);
    }
}
