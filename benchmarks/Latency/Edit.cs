using System.Text.RegularExpressions;
using MLWorkbench.Workbench;

namespace MLWorkbench.Benchmarks;

/// <summary>What a learner might save: a right answer, a mistake, or a file that does not compile.</summary>
sealed record Edit(Exercise Exercise, string Text)
{
    /// <summary>Edits that visit every exercise in turn, in an order mixed over the tracks; the same ones in every run.</summary>
    public static IEnumerable<Edit> Sequence(Workspace original, Curriculum curriculum)
    {
        var random = new Random(20);
        var exercises = curriculum.Exercises.ToArray();
        for (var number = 1; ; number++)
        {
            if (number % exercises.Length == 1)
                random.Shuffle(exercises);
            var exercise = exercises[(number - 1) % exercises.Length];
            yield return new(exercise, $"{Saved(original, exercise, random)}\n// Edit {number}\n");
        }
    }

    /// <summary>The reference solution.</summary>
    public static Edit Right(Workspace original, Exercise exercise) => new(exercise, File.ReadAllText(original.Solution(exercise)));

    /// <summary>Every method loops for ever.</summary>
    public static Edit EndlessLoop(Workspace original, Exercise exercise) =>
        new(exercise, Regex.Replace(StubWriter.StubOf(Source.Read(original.Solution(exercise))), @"throw new NotImplementedException\(.*?\);", "while (true) { }"));

    // Half are mistakes, four in ten are right, one in ten lacks its last brace.
    static string Saved(Workspace original, Exercise exercise, Random random)
    {
        var solution = File.ReadAllText(original.Solution(exercise));
        var mutants = Mutant.ReadAll(original.Mutants(exercise));
        return random.Next(10) switch
        {
            < 5 => mutants[random.Next(mutants.Length)].ApplyTo(solution),
            9 => solution.TrimEnd()[..^1],
            _ => solution,
        };
    }
}
