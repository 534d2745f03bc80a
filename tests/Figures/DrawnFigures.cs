using MLWorkbench.Figures;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The figures of all exercises that have some, as the reference solutions give them.</summary>
static class DrawnFigures
{
    static readonly Lazy<Task<(Exercise Exercise, Verdict Verdict)[]>> All = new(() => Task.WhenAll(Exercises.Select(async exercise =>
        (exercise, await SharedWorkers.Service.GradeAsync(Repository.Requests.Drawing(exercise, Repository.Requests.Solution(exercise)))))));

    public static IEnumerable<Exercise> Exercises => Repository.Exercises.Where(exercise => File.Exists(Repository.Workspace.Figures(exercise)));

    public static Task<(Exercise Exercise, Verdict Verdict)[]> VerdictsAsync() => All.Value;

    /// <summary>Each figure with the name by which a fault is reported.</summary>
    public static async Task<IReadOnlyList<(string Name, Figure Figure)>> AllAsync() =>
        [.. (await All.Value).SelectMany(pair => pair.Verdict.Checks, (pair, check) => ($"{pair.Exercise.Id}: {check.Name}", check.Figure!))];
}
