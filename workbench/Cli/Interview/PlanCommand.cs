using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>A study plan: start it, see what is due, move it.</summary>
static class PlanCommand
{
    public static Command Create() => new DocumentedCommand("plan", "A study plan that knows what you have done.", "mlw plan start four-weeks")
    {
        List(), Start(), Today(), Week(), Status(), Shift(), Replan(), Tick(), Export(),
    };

    static DocumentedCommand List()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("list", "The plans there are.", "mlw plan list") { json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).List());
        return command;
    }

    static DocumentedCommand Start()
    {
        var name = new Argument<string>("name") { Description = "A plan, as `mlw plan list` names it." };
        var from = new Option<string?>("--from") { Description = "Its first day, such as 2026-03-01; today when left out." };
        var skip = new Option<bool>("--skip-weekends") { Description = "Keep Saturdays and Sundays free." };
        var hours = new Option<double?>("--hours") { Description = "The most hours a day: a longer day of the plan takes several." };
        hours.CustomParser = result => NumberOption.Read<double>(result, number => number is >= 0.5 and <= 16, "--hours takes a number from 0.5 to 16.");
        var json = new JsonOption();
        var command = new DocumentedCommand("start", "Begin a plan; it takes the place of the one before.", "mlw plan start four-weeks --from 2026-03-01 --skip-weekends") { name, from, skip, hours, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).Start(
            result.GetRequiredValue(name), result.GetValue(from), result.GetValue(skip), result.GetValue(hours)));
        return command;
    }

    static DocumentedCommand Today()
    {
        var on = new OnOption();
        var json = new JsonOption();
        var command = new DocumentedCommand("today", "What is to be done today, and what has slipped.", "mlw plan today") { on, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json), result.GetValue(on)).Today());
        return command;
    }

    static DocumentedCommand Week()
    {
        var on = new OnOption();
        var json = new JsonOption();
        var command = new DocumentedCommand("week", "The next seven days.", "mlw plan week") { on, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json), result.GetValue(on)).Week());
        return command;
    }

    static DocumentedCommand Status()
    {
        var on = new OnOption();
        var json = new JsonOption();
        var command = new DocumentedCommand("status", "How far you are with the plan.", "mlw plan status") { on, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json), result.GetValue(on)).Status());
        return command;
    }

    static DocumentedCommand Shift()
    {
        var days = new Argument<int>("days")
        {
            Description = "How many days later; -1 is a day earlier.",
            CustomParser = result => NumberOption.Read<int>(result, _ => true, "Days are a whole number, such as 2 or -1."),
        };
        var json = new JsonOption();
        var command = new DocumentedCommand("shift", "Move the plan from today on.", "mlw plan shift 2") { days, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).Shift(result.GetValue(days)));
        return command;
    }

    static DocumentedCommand Replan()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("replan", "Put what has slipped on days of its own from today on, everything else after them.", "mlw plan replan") { json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).Replan());
        return command;
    }

    static DocumentedCommand Tick()
    {
        var reference = new Argument<string[]>("item") { Description = "An item as the plan says it.", Arity = ArgumentArity.OneOrMore };
        var json = new JsonOption();
        var command = new DocumentedCommand("tick", "Tick what the journal cannot know: work on paper, or a part of a project.", "mlw plan tick projects/iris-three-ways") { reference, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).Tick(string.Join(' ', result.GetRequiredValue(reference))));
        return command;
    }

    static DocumentedCommand Export()
    {
        var ics = new Option<string>("--ics") { Description = "The calendar file to write.", Required = true };
        var json = new JsonOption();
        var command = new DocumentedCommand("export", "Write the plan as a calendar of whole days (RFC 5545).", "mlw plan export --ics plan.ics") { ics, json };
        command.SetAction(result => PlanView.Load(result.GetValue(json)).Export(result.GetRequiredValue(ics)));
        return command;
    }
}
