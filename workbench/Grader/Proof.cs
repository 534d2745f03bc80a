using System.Runtime.CompilerServices;

namespace MLWorkbench.Workbench;

/// <summary>One thing that was shown, or not, about a grader.</summary>
/// <param name="Claim">What should hold, such as 'rejects: pooled variances'.</param>
/// <param name="Fault">What was found instead, or null when it holds.</param>
public sealed record ProofStep(string Claim, string? Fault);

/// <summary>Shows that a grader accepts what is right and rejects what is wrong, by name.</summary>
public sealed class Proof(Workspace workspace, GradeRequests requests, GradingService service)
{
    /// <summary>The solution, every alternative, every mutant, and answers that are empty.</summary>
    public async IAsyncEnumerable<ProofStep> StepsAsync(Exercise exercise, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string[] needed = [workspace.Solution(exercise), workspace.Grader(exercise), workspace.Mutants(exercise)];
        if (Array.Find(needed, file => !File.Exists(file)) is { } missing)
        {
            yield return new("is complete", $"{workspace.Relative(missing)} is missing.");
            yield break;
        }
        yield return await AcceptsAsync(exercise, "the solution", workspace.Solution(exercise), cancellation);
        foreach (var file in workspace.Alternatives(exercise))
            yield return await AcceptsAsync(exercise, Path.GetFileNameWithoutExtension(file), file, cancellation);
        if (File.Exists(workspace.Plain(exercise)))
            yield return await AcceptsPlainAsync(exercise, cancellation);
        foreach (var mutant in Mutant.ReadAll(workspace.Mutants(exercise)))
            yield return await RejectsAsync(exercise, mutant, cancellation);
        yield return await PassesNothingAsync(exercise, "the stub", StubWriter.StubOf, CheckOutcome.NotAttempted, cancellation);
        yield return await PassesNothingAsync(exercise, "answers of default", StubWriter.DefaultOf, CheckOutcome.Failed, cancellation);
    }

    /// <summary>A right answer passes every check.</summary>
    public Task<ProofStep> AcceptsAsync(Exercise exercise, string name, string file, CancellationToken cancellation = default) =>
        AcceptsTextAsync(exercise, name, Source.Read(file).Text, cancellation);

    /// <summary>The plain loops pass every check under the name of the exercise.</summary>
    public Task<ProofStep> AcceptsPlainAsync(Exercise exercise, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var plain = Source.Read(workspace.Plain(exercise)).Text;
        return AcceptsTextAsync(exercise, "the plain loops", plain.Replace($"class Plain{exercise.ClassName}", $"class {exercise.ClassName}", StringComparison.Ordinal), cancellation);
    }

    async Task<ProofStep> AcceptsTextAsync(Exercise exercise, string name, string text, CancellationToken cancellation)
    {
        var verdict = await GradeAsync(exercise, text, cancellation);
        return new($"accepts {name}", verdict is { Outcome: Outcome.Passed, Checks.Length: > 0 } ? null : Describe(verdict));
    }

    /// <summary>A mutant is rejected with its own message.</summary>
    public async Task<ProofStep> RejectsAsync(Exercise exercise, Mutant mutant, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        var verdict = await GradeAsync(exercise, mutant.ApplyTo(Source.Read(workspace.Solution(exercise)).Text), cancellation);
        var messages = verdict.Checks.Select(check => check.Message).Append(verdict.Outcome == Outcome.DoesNotCompile ? null : verdict.Message);
        return new($"rejects '{mutant.Name}'", verdict.IsWrong && messages.Any(message => message?.Contains(mutant.Message, StringComparison.Ordinal) == true)
            ? null
            : $"No failed check says '{mutant.Message}'. {Describe(verdict)}");
    }

    /// <summary>An empty answer passes no check.</summary>
    public async Task<ProofStep> PassesNothingAsync(
        Exercise exercise, string name, Func<Source, string> write, CheckOutcome expected, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        var verdict = await GradeAsync(exercise, write(Source.Read(workspace.Solution(exercise))), cancellation);
        return new($"passes nothing for {name}", verdict.Checks.Length > 0 && verdict.Checks.All(check => check.Outcome == expected) ? null : Describe(verdict));
    }

    Task<Verdict> GradeAsync(Exercise exercise, string text, CancellationToken cancellation) =>
        service.GradeAsync(requests.Text(exercise, text), cancellation);

    static string Describe(Verdict verdict) => string.Join('\n',
        [$"The verdict is {verdict.Outcome}. {verdict.Message}", .. verdict.Checks.Select(check => $"[{check.Outcome}] {check.Name}: {check.Message}")]);
}
