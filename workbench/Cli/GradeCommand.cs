using System.CommandLine;

namespace MLWorkbench.Workbench;

static class GradeCommand
{
    public static Command Create()
    {
        var selection = new SelectionArgument();
        var all = new Option<bool>("--all") { Description = "Every exercise (the same as naming none)." };
        var solutions = new Option<bool>("--solutions") { Description = "Grade the reference solutions in place of your code." };
        var limit = new LimitOption("check");
        var json = new Option<bool>("--json") { Description = "One line of JSON for each exercise in place of text." };
        var command = new DocumentedCommand("grade", "Check your code: one exercise, a track, or all.", "mlw grade roc-curve") { selection, all, solutions, limit, json };
        command.SetAction((result, cancellation) => RunAsync(
            Terminal.Standard, Workspace.Find(), result.GetValue(all) ? null : result.GetValue(selection), result.GetValue(solutions),
            limit.Of(result), result.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(
        Terminal terminal, Workspace workspace, string? selection, bool solutions, GradingLimits limits, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercises = curriculum.Select(selection);
        var requests = new GradeRequests(workspace, curriculum);
        var journal = new Journal(workspace);
        string? problem = null;
        using var service = new GradingService(limits, workers: Math.Clamp(Environment.ProcessorCount, 1, Math.Min(4, exercises.Count)));

        // Started together, shown in order: one that hangs holds up the display, not the others.
        var running = exercises.Select(exercise => (exercise, verdict: GradeAsync(exercise))).ToList();
        var verdicts = new List<Verdict>();
        foreach (var (exercise, pending) in running)
        {
            var verdict = await pending;
            verdicts.Add(verdict);
            if (json)
                terminal.Line(verdict.ToJson());
            else if (exercises.Count == 1 || verdict.IsWrong)
                VerdictText.Write(terminal, verdict, exercise, workspace.Relative(workspace.Learner(exercise)));
            else
                VerdictText.WriteLine(terminal, verdict);
        }
        if (exercises.Count > 1 && !json)
            terminal.Line(Summary(verdicts));
        Terminal.WarnUnlessKept(problem);
        return verdicts.Any(verdict => verdict.IsWrong) ? ExitCode.Wrong : ExitCode.Right;

        async Task<Verdict> GradeAsync(Exercise exercise)
        {
            try
            {
                var request = solutions ? requests.Solution(exercise) : requests.Learner(exercise);
                var verdict = await service.GradeAsync(request, cancellation);
                if (!solutions && Attempts.Of(request, verdict) is { } attempt)
                    problem = journal.Append(attempt) ?? problem;
                return verdict;
            }
            catch (WorkbenchException missing) when (exercises.Count > 1)
            {
                return new(exercise.Id, Outcome.DoesNotCompile, [], missing.Message);
            }
        }
    }

    static string Summary(List<Verdict> verdicts)
    {
        var passed = verdicts.Count(verdict => verdict.Outcome == Outcome.Passed);
        var untouched = verdicts.Count(verdict => verdict.Outcome == Outcome.NotAttempted);
        return $"\n{verdicts.Count} exercises: {passed} passed, {verdicts.Count - passed - untouched} wrong, {untouched} not attempted; "
            + $"{verdicts.Sum(verdict => verdict.PassedChecks)} checks passed.";
    }
}
