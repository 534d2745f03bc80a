using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>What `mlw plan` does and shows.</summary>
sealed class PlanView(Terminal terminal, Workspace workspace, TimeProvider clock, DateOnly today, bool json)
{
    readonly Curriculum _curriculum = Curriculum.Load(workspace);
    readonly InterviewContent _content = ContentFaults.Load(workspace);
    readonly Journal _journal = new(workspace, clock);

    public static PlanView Load(bool json, string? on = null) => new(
        Terminal.Standard, Workspace.Find(), TimeProvider.System, on is null ? Workbench.Today.By(TimeProvider.System) : DateText.Parse(on, "--on"), json);

    PlanProgress? Progress => PlanProgress.Of(_curriculum, _content, _journal.Read(), TimeZoneInfo.Local);

    PlanProgress Started => Progress ?? throw new WorkbenchException("No plan is started yet. Choose one of `mlw plan list` and start it: mlw plan start NAME");

    public int List()
    {
        var current = _journal.Read().Events.OfType<PlanStartEvent>().LastOrDefault()?.Id;
        foreach (var plan in _content.Plans)
        {
            if (json)
                terminal.Line(PlanJson.Of(plan, plan.Id == current).ToJsonString());
            else
                PlanText.Write(terminal, plan, plan.Id == current);
        }
        if (_content.Plans.Count == 0)
            _content.Plan("any");
        return ExitCode.Right;
    }

    public int Start(string name, string? from, bool skipWeekends, double? hours)
    {
        var plan = _content.Plan(name);
        var first = from is null ? today : DateText.Parse(from, "--from");
        if (first < today)
            throw new WorkbenchException($"{DateText.Of(first)} lies in the past. A plan begins today, {DateText.Of(today)}, or later.");
        Keep(new PlanStartEvent(first, skipWeekends, hours) { Id = plan.Id });
        return Tell(progress =>
            $"{plan.Title}: from {DateText.Long(progress.Days[0].Date)} until {DateText.Long(progress.Until)}, {Count.Of(progress.Days.Count, "day")}.\nEach morning: mlw plan today");
    }

    public int Today()
    {
        if (json)
            terminal.Line(PlanJson.Today(Started, today).ToJsonString());
        else
            PlanText.WriteToday(terminal, Started, today);
        return ExitCode.Right;
    }

    public int Week()
    {
        var days = Started.Days.Where(day => day.Date >= today && day.Date < today.AddDays(7)).ToList();
        if (json)
            terminal.Line(new JsonObject { ["days"] = new JsonArray([.. days.Select(PlanJson.Of)]) }.ToJsonString());
        else
            PlanText.WriteWeek(terminal, Started, days, today);
        return ExitCode.Right;
    }

    public int Status()
    {
        if (json)
            terminal.Line(PlanJson.Of(Started, today).ToJsonString());
        else
            PlanText.WriteStatus(terminal, Started, today);
        return ExitCode.Right;
    }

    public int Shift(int days)
    {
        var before = Started;
        if (days is 0 or > 365 or < -365)
            throw new WorkbenchException("A plan is moved by 1 to 365 days, or -1 to -365. For example: mlw plan shift 2");
        if (before.Until < today)
            throw new WorkbenchException($"The plan ended on {DateText.Of(before.Until)}: nothing is left to move. What is still open: mlw plan replan");
        Keep(new PlanShiftEvent(today, days) { Id = before.Plan.Id });
        return Tell(after => $"Moved. The plan now ends on {DateText.Long(after.Until)} instead of {DateText.Of(before.Until)}.");
    }

    public int Replan()
    {
        var before = Started;
        var slipped = before.SlippedBy(today).Count;
        if (slipped == 0)
        {
            terminal.Line(json ? PlanJson.Of(before, today).ToJsonString() : "Nothing has slipped: the plan stays as it is.");
            return ExitCode.Right;
        }
        Keep(new PlanReplanEvent(today) { Id = before.Plan.Id });
        return Tell(after => $"{Count.Of(slipped, "item")} planned again from today on. The plan now ends on {DateText.Long(after.Until)} instead of {DateText.Of(before.Until)}.");
    }

    public int Tick(string reference)
    {
        var progress = Started;
        var wanted = reference.Trim().Trim('`');
        var items = progress.Items.Where(item => item.Item.Reference == wanted).ToList();
        if (items.Count == 0)
            throw new WorkbenchException($"The plan has no item '{wanted}'. Did you mean {string.Join(", ", Nearest.To(wanted, progress.Items.Select(item => item.Item.Reference).Distinct(), 3))}?");
        if (!items.Exists(item => item.IsOpen))
            throw new WorkbenchException($"'{wanted}' is done already. What is open: mlw plan today");
        Keep(new PlanTickEvent(wanted) { Id = progress.Plan.Id });
        return Tell(after => $"Ticked: {wanted}. {PlanText.Counts(after)}");
    }

    public int Export(string file)
    {
        if (File.Exists(file) && !File.ReadAllText(file).StartsWith(PlanCalendar.Opening, StringComparison.Ordinal))
            throw new WorkbenchException($"{file} exists and is no calendar of this program, so it is left as it is. Name another file.");
        var progress = Started;
        try
        {
            File.WriteAllText(file, PlanCalendar.Of(progress));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{file} cannot be written: {refused.Message} Name a file in a folder of your own.");
        }
        terminal.Line(json
            ? new JsonObject { ["file"] = file, ["days"] = progress.Days.Count }.ToJsonString()
            : $"Wrote {Count.Of(progress.Days.Count, "day")} to {file}. Import it in your calendar; after a change export and import again, and the days move.");
        return ExitCode.Right;
    }

    // Without a journal there is no plan: that must not pass in silence.
    void Keep(JournalEvent happened)
    {
        if (Journal.IsOff)
            throw new WorkbenchException("The journal is off, so no plan can be kept. Unset MLW_JOURNAL and try again.");
        if (_journal.Append(happened) is { } problem)
            throw new WorkbenchException($"The plan cannot be kept: {problem} Make the folder .mlw writable and try again.");
    }

    int Tell(Func<PlanProgress, string> text)
    {
        var progress = Started;
        if (json)
            terminal.Line(PlanJson.Of(progress, today).ToJsonString());
        else
            terminal.Block(text(progress), 0);
        return ExitCode.Right;
    }
}
