using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>What contributors need.</summary>
static class DevCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "An exercise." };
        var stub = new Command("stub", "Write the stub of an exercise anew from its solution; what stood there is kept in .mlw/attic.") { id };
        stub.SetAction(result => Stub(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id)));
        var check = new Command("check", "Prove that a checkout is complete and untouched: every file, page, mutant and stub.");
        check.SetAction((_, cancellation) => CheckAsync(Terminal.Standard, Workspace.Find(), cancellation));
        var selection = new Argument<string?>("id") { Description = "An exercise or a track; all when left out.", Arity = ArgumentArity.ZeroOrOne };
        var prove = new Command("prove", "Prove the graders: solutions and alternatives pass, every mutant is rejected by name, empty answers pass nothing.") { selection };
        prove.SetAction((result, cancellation) => ProveAsync(Terminal.Standard, Workspace.Find(), result.GetValue(selection), cancellation));
        return new Command("dev", "For people who add exercises.") { stub, check, prove };
    }

    static int Stub(Terminal terminal, Workspace workspace, string id)
    {
        var exercise = Curriculum.Load(workspace).Find(id);
        if (new StubFile(workspace, exercise).Write() is { } kept)
            terminal.Line($"Kept what stood there as {workspace.Relative(kept)}.");
        terminal.Line($"Wrote {workspace.Relative(workspace.Learner(exercise))}.");
        return ExitCode.Right;
    }

    static async Task<int> CheckAsync(Terminal terminal, Workspace workspace, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var rules = new HouseRules(workspace, curriculum);
        string[] findings = [.. rules.Order(), .. rules.Mirror(), .. rules.Mutants(), .. rules.Pages(), .. rules.Stubs(), .. await TouchedAsync(workspace, curriculum, cancellation)];
        foreach (var finding in findings)
            terminal.Line($"{terminal.Red("✗")} {finding}");
        terminal.Line(findings.Length == 0
            ? $"{terminal.Green("✓")} {curriculum.Exercises.Count()} exercises: files, pages, mutants, alternatives and stubs are complete, and every check is open."
            : $"{findings.Length} findings.");
        return findings.Length == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    static async Task<int> ProveAsync(Terminal terminal, Workspace workspace, string? selection, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        // Right or wrong is the question here, however slow the machine is.
        using var service = new GradingService(new GradingLimits { Check = TimeSpan.FromMinutes(2) });
        var proof = new Proof(workspace, new GradeRequests(workspace, curriculum), service);
        int shown = 0, faults = 0;
        foreach (var exercise in curriculum.Select(selection))
        {
            terminal.Line(terminal.Bold(exercise.Id));
            await foreach (var step in proof.StepsAsync(exercise, cancellation))
            {
                shown++;
                terminal.Line($"  {(step.Fault is null ? terminal.Green("✓") : terminal.Red("✗"))} {step.Claim}");
                if (step.Fault is null)
                    continue;
                faults++;
                terminal.Block(step.Fault, 6);
            }
        }
        terminal.Line($"\n{shown - faults} of {shown} claims hold.");
        return faults == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    static async Task<IEnumerable<string>> TouchedAsync(Workspace workspace, Curriculum curriculum, CancellationToken cancellation)
    {
        var requests = new GradeRequests(workspace, curriculum);
        using var service = new GradingService(new GradingLimits(), Environment.ProcessorCount);
        var complete = curriculum.Exercises.Where(exercise => File.Exists(workspace.Learner(exercise)) && File.Exists(workspace.Grader(exercise)) && File.Exists(workspace.Solution(exercise)));
        var verdicts = await Task.WhenAll(complete.Select(exercise => service.GradeAsync(requests.Learner(exercise), cancellation)));
        return verdicts.Where(verdict => verdict.Checks.Length == 0 || verdict.Checks.Any(check => check.Outcome != CheckOutcome.NotAttempted))
            .Select(verdict => $"{verdict.Id}: the stub must leave every check not attempted, but it is {verdict.Outcome}. {verdict.Message}".TrimEnd());
    }
}
