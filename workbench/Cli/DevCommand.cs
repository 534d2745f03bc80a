using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>What contributors need.</summary>
static class DevCommand
{
    public static Command Create()
    {
        var json = new JsonOption();
        var id = new ExerciseArgument();
        var stub = new DocumentedCommand("stub", "Write the stub of an exercise anew from its solution; what stood there is kept in .mlw/attic.", "mlw dev stub roc-curve") { id, json };
        stub.SetAction(result => Stub(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(json)));
        var check = new DocumentedCommand("check", "Prove that a checkout is complete and untouched: every file, page, mutant and stub.", "mlw dev check") { json };
        check.SetAction((result, cancellation) => CheckAsync(Terminal.Standard, Workspace.Find(), result.GetValue(json), cancellation));
        var selection = new SelectionArgument();
        var prove = new DocumentedCommand(
            "prove", "Prove the graders: solutions and alternatives pass, every mutant is rejected by name, empty answers pass nothing.", "mlw dev prove roc-curve") { selection, json };
        prove.SetAction((result, cancellation) => ProveAsync(Terminal.Standard, Workspace.Find(), result.GetValue(selection), result.GetValue(json), cancellation));
        return new DocumentedCommand("dev", "For people who add exercises.", "mlw dev prove roc-curve") { stub, check, prove };
    }

    static int Stub(Terminal terminal, Workspace workspace, string id, bool json)
    {
        var exercise = Curriculum.Load(workspace).Find(id);
        var file = workspace.Relative(workspace.Learner(exercise));
        var kept = new StubFile(workspace, exercise).Write() is { } path ? workspace.Relative(path) : null;
        if (json)
            terminal.Line(new JsonObject { ["id"] = exercise.Id, ["file"] = file, ["kept"] = kept }.ToJsonString());
        else
            terminal.Line((kept is null ? "" : $"Kept what stood there as {kept}.\n") + $"Wrote {file}.");
        return ExitCode.Right;
    }

    static async Task<int> CheckAsync(Terminal terminal, Workspace workspace, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var rules = new HouseRules(workspace, curriculum);
        var content = new ContentRules(workspace, curriculum, InterviewContent.Load(workspace));
        string[] findings =
        [
            .. rules.Order(), .. rules.Mirror(), .. rules.Mutants(), .. rules.Pages(), .. rules.Stubs(), .. content.All(),
            .. await TouchedAsync(workspace, curriculum, cancellation),
        ];
        if (json)
            terminal.Line(new JsonObject { ["exercises"] = curriculum.Exercises.Count(), ["findings"] = new JsonArray([.. findings.Select(finding => JsonValue.Create(finding))]) }.ToJsonString());
        else
        {
            foreach (var finding in findings)
                terminal.Item(terminal.Red("✗"), finding, 0);
            terminal.Line(findings.Length == 0
                ? $"{terminal.Green("✓")} {curriculum.Exercises.Count()} exercises: files, pages, mutants, alternatives and stubs are complete, and every check is open."
                : $"{findings.Length} findings.");
        }
        return findings.Length == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    static async Task<int> ProveAsync(Terminal terminal, Workspace workspace, string? selection, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        // Right or wrong is the question here, however slow the machine is.
        using var service = new GradingService(new GradingLimits { Check = TimeSpan.FromMinutes(2) });
        var proof = new Proof(workspace, new GradeRequests(workspace, curriculum), service);
        int shown = 0, faults = 0;
        foreach (var exercise in curriculum.Select(selection))
        {
            if (!json)
                terminal.Line(terminal.Bold(exercise.Id));
            await foreach (var step in proof.StepsAsync(exercise, cancellation))
            {
                shown++;
                faults += step.Fault is null ? 0 : 1;
                if (json)
                    terminal.Line(new JsonObject { ["id"] = exercise.Id, ["claim"] = step.Claim, ["fault"] = step.Fault }.ToJsonString());
                else
                    Write(terminal, step);
            }
        }
        if (!json)
            terminal.Line($"\n{shown - faults} of {shown} claims hold.");
        return faults == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    static void Write(Terminal terminal, ProofStep step)
    {
        terminal.Line($"  {(step.Fault is null ? terminal.Green("✓") : terminal.Red("✗"))} {step.Claim}");
        if (step.Fault is not null)
            terminal.Block(step.Fault, 6);
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
