using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Mock interviews: a new one, one that was left, and those before.</summary>
static class InterviewCommand
{
    public static Command Create()
    {
        var role = new Option<string>("--role") { Description = "The post: mle, ds or research.", DefaultValueFactory = _ => InterviewRole.All[0].Id };
        role.AcceptOnlyFromAmong([.. InterviewRole.All.Select(each => each.Id)]);
        var minutes = new Option<int>("--minutes") { Description = "How long: 45 or 60.", DefaultValueFactory = _ => InterviewRole.Lengths[0] };
        minutes.CustomParser = result => NumberOption.Read<int>(result, InterviewRole.Lengths.Contains, "--minutes takes 45 or 60.");
        var seed = new SeedOption();
        var json = new Option<bool>("--json") { Description = "One JSON object a line, the report last." };
        var command = new DocumentedCommand("interview", "A mock interview: code, questions, and a design or a story, under a clock.", "mlw interview --role ds --minutes 60")
        {
            role, minutes, seed, json, Resume(), List(), Report(),
        };
        command.SetAction((result, cancellation) => BeginAsync(
            Workspace.Find(), InterviewRole.All.Single(each => each.Id == result.GetValue(role)), result.GetValue(minutes), result.GetValue(seed), result.GetValue(json), cancellation));
        return command;
    }

    static DocumentedCommand Resume()
    {
        var id = new Argument<string?>("id") { Description = "An interview of `mlw interview list`; the last one that is open when left out.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, the report last." };
        var command = new DocumentedCommand("resume", "Go on with an interview that was left.", "mlw interview resume") { id, json };
        command.SetAction((result, cancellation) => ResumeAsync(Workspace.Find(), result.GetValue(id), result.GetValue(json), cancellation));
        return command;
    }

    static DocumentedCommand List()
    {
        var json = new Option<bool>("--json") { Description = "One line of JSON for each interview." };
        var command = new DocumentedCommand("list", "All mock interviews.", "mlw interview list") { json };
        command.SetAction(result => List(Terminal.Standard, Workspace.Find(), result.GetValue(json)));
        return command;
    }

    static DocumentedCommand Report()
    {
        var id = new Argument<string?>("id") { Description = "An interview; the last one when left out.", Arity = ArgumentArity.ZeroOrOne };
        var json = new JsonOption();
        var command = new DocumentedCommand("report", "The report of an interview.", "mlw interview report") { id, json };
        command.SetAction(result => Report(Terminal.Standard, Workspace.Find(), result.GetValue(id), result.GetValue(json)));
        return command;
    }

    static async Task<int> BeginAsync(Workspace workspace, InterviewRole role, int minutes, int? seed, bool json, CancellationToken cancellation)
    {
        var (curriculum, content, dialogue) = (Curriculum.Load(workspace), ContentFaults.Load(workspace), Dialogue.OnConsole(json));
        if (Open(workspace).LastOrDefault() is { } open)
            dialogue.Terminal.Block($"An interview is still open, {open.Setup.Id}: mlw interview resume", 0);
        var setup = MockSetup.Draw(NewId(workspace, role, dialogue.Clock), role, minutes, seed ?? Random.Shared.Next(1, 100_000), curriculum, content);
        var log = new MockLog(workspace, setup.Id, dialogue.Clock);
        log.Append(new(MockStepKind.Begun, 0) { Setup = setup });
        dialogue.Terminal.Flow(
            ($"Mock interview, {role.Title}, {minutes} minutes", dialogue.Terminal.Bold), ($"seed {setup.Seed}", Terminal.Same), (workspace.Relative(log.File), Terminal.Same));
        using var record = new MockRecord(log, dialogue.Clock);
        await new MockSession(workspace, curriculum, content, dialogue, record, json).RunAsync(cancellation);
        return ExitCode.Right;
    }

    static async Task<int> ResumeAsync(Workspace workspace, string? id, bool json, CancellationToken cancellation)
    {
        var open = id is null
            ? Open(workspace).LastOrDefault() ?? throw new WorkbenchException("No interview is open. Begin one: mlw interview")
            : Find(workspace, id);
        if (open.Ended is not null)
            throw new WorkbenchException($"{open.Setup.Id} is finished. Its report: mlw interview report {open.Setup.Id}");
        var dialogue = Dialogue.OnConsole(json);
        using var record = new MockRecord(new(workspace, open.Setup.Id, dialogue.Clock), dialogue.Clock);
        dialogue.Terminal.Line($"{open.Setup.Id}, {record.Clock} used.");
        await new MockSession(workspace, Curriculum.Load(workspace), ContentFaults.Load(workspace), dialogue, record, json).RunAsync(cancellation);
        return ExitCode.Right;
    }

    static int List(Terminal terminal, Workspace workspace, bool json)
    {
        var (curriculum, content) = (Curriculum.Load(workspace), ContentFaults.Load(workspace));
        var all = States(workspace).ToList();
        foreach (var state in all)
        {
            var points = state.Ended is null ? default(double?) : MockReport.Of(state, curriculum, content).Points;
            if (json)
                terminal.Line(Json(state, points).ToJsonString());
            else
                terminal.Block($"{state.Setup.Id}  {state.Setup.Minutes} min  {(points is { } reached ? $"{reached} of 100 points" : $"open at {MockClock.Text(state.Elapsed)}: mlw interview resume {state.Setup.Id}")}", 0);
        }
        if (all.Count == 0 && !json)
            terminal.Line("No interview yet. Begin one: mlw interview");
        return ExitCode.Right;
    }

    static JsonObject Json(MockState state, double? points) => new()
    {
        ["id"] = state.Setup.Id,
        ["role"] = state.Setup.Role,
        ["minutes"] = state.Setup.Minutes,
        ["seed"] = state.Setup.Seed,
        ["secondsUsed"] = Math.Round(state.Elapsed),
        ["points"] = points,
    };

    static int Report(Terminal terminal, Workspace workspace, string? id, bool json)
    {
        var state = id is null
            ? States(workspace).LastOrDefault(state => state.Ended is not null) ?? throw new WorkbenchException("No interview is finished yet. Begin one: mlw interview")
            : Find(workspace, id);
        if (state.Ended is null)
            throw new WorkbenchException($"{state.Setup.Id} is not finished. Go on with: mlw interview resume {state.Setup.Id}");
        var report = MockReport.Of(state, Curriculum.Load(workspace), ContentFaults.Load(workspace));
        if (json)
            terminal.Line(report.ToJson().ToJsonString());
        else
            terminal.Block(report.ToMarkdown(), 0);
        return ExitCode.Right;
    }

    static MockState Find(Workspace workspace, string id)
    {
        var all = States(workspace).ToList();
        return all.Find(state => state.Setup.Id == id.Trim()) ?? throw new WorkbenchException(all.Count == 0
            ? "No interview yet. Begin one: mlw interview"
            : $"There is no interview called '{id}'. Did you mean {string.Join(", ", Nearest.To(id, all.Select(state => state.Setup.Id), 3))}?");
    }

    static IEnumerable<MockState> Open(Workspace workspace) => States(workspace).Where(state => state.Ended is null);

    static IEnumerable<MockState> States(Workspace workspace) =>
        MockLog.All(workspace).Select(id => MockState.Of(new MockLog(workspace, id, TimeProvider.System).Read())).OfType<MockState>();

    static string NewId(Workspace workspace, InterviewRole role, TimeProvider clock)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{clock.GetLocalNow():yyyy-MM-dd-HHmm}-{role.Id}");
        var known = MockLog.All(workspace);
        return Enumerable.Range(1, int.MaxValue).Select(again => again == 1 ? id : $"{id}-{again}").First(name => !known.Contains(name));
    }
}
