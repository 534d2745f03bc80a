using System.CommandLine;

namespace MLWorkbench.Workbench;

static class QuizCommand
{
    const int Usual = 5;

    public static Command Create()
    {
        var selection = new Argument<string?>("topic") { Description = "A topic, cases, behavioural, or the id of one question; all questions when left out.", Arity = ArgumentArity.ZeroOrOne };
        var level = new Option<string?>("--level") { Description = "Only questions of a level." };
        level.AcceptOnlyFromAmong("junior", "mid", "senior");
        var count = new Option<int>("--count") { Description = "How many questions.", DefaultValueFactory = _ => Usual };
        count.CustomParser = result => NumberOption.Read<int>(result, number => number >= 1, "--count takes a number from 1.");
        var seed = new SeedOption();
        var json = new Option<bool>("--json") { Description = "One JSON object a line: asked, model, scored, summary." };
        var command = new DocumentedCommand("quiz", "Answer questions in words, then tick what you hit.", "mlw quiz statistics --count 3") { selection, level, count, seed, json };
        command.SetAction(result => Run(
            Workspace.Find(), result.GetValue(selection), result.GetValue(level), result.GetValue(count), result.GetValue(seed), result.GetValue(json)));
        return command;
    }

    static int Run(Workspace workspace, string? selection, string? level, int count, int? seed, bool json)
    {
        var items = ContentFaults.Load(workspace).Select(selection).ToArray();
        var wanted = level is null ? items : Array.FindAll(items, item => item is Question question && question.Level.ToString().Equals(level, StringComparison.OrdinalIgnoreCase));
        if (wanted.Length == 0)
            throw new WorkbenchException($"No question of {selection ?? "any topic"} has the level {level}. Leave out --level, or name another topic.");
        new Random(seed ?? Random.Shared.Next()).Shuffle(wanted);
        var quiz = new Quiz(workspace, Dialogue.OnConsole(json), Occasion.Quiz, json);
        quiz.Ask([.. (seed is null ? LeastAskedFirst(workspace, wanted) : wanted).Take(count)]);
        quiz.Summarise();
        return ExitCode.Right;
    }

    static IEnumerable<InterviewItem> LeastAskedFirst(Workspace workspace, InterviewItem[] items)
    {
        var times = new Journal(workspace).Read().Events.OfType<AnswerEvent>().CountBy(answer => answer.Id).ToDictionary();
        return items.OrderBy(item => times.GetValueOrDefault(item.Id));
    }
}
