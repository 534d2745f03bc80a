using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class AskCommand
{
    const int Shown = 10;

    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "What the question is about.", Arity = ArgumentArity.OneOrMore };
        var answers = new Option<bool>("--answers") { Description = "Show the model answers too." };
        var json = new Option<bool>("--json") { Description = "One line of JSON for each question." };
        var command = new DocumentedCommand("ask", "Search questions, designs and prompts.", "mlw ask bias variance") { words, answers, json };
        command.SetAction(result => Run(
            Terminal.Standard, Workspace.Find(), string.Join(' ', result.GetRequiredValue(words)), result.GetValue(answers), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string words, bool answers, bool json)
    {
        var items = ContentFaults.Load(workspace).Items;
        var found = ContentSearch.Find(items, words);
        if (found.Count == 0)
        {
            var like = ContentSearch.Like(items, words.Split(' ')[^1], 3);
            throw new WorkbenchException($"No question holds '{words}'.{(like.Count > 0 ? $" Words that look like it: {string.Join(", ", like)}." : "")} `mlw quiz` asks whatever there is.");
        }
        foreach (var item in found.Take(Shown))
        {
            if (json)
                terminal.Line(Json(item, answers).ToJsonString());
            else
                Write(terminal, item, answers);
        }
        if (!json)
            terminal.Block($"\n{(found.Count > Shown ? $"{Shown} of {found.Count}. " : "")}Answer one: mlw quiz {found[0].Id}", 0, terminal.Dim);
        return ExitCode.Right;
    }

    static void Write(Terminal terminal, InterviewItem item, bool answers)
    {
        IEnumerable<(string, Func<string, string>)> level = item is Question question ? [(question.Level.ToString().ToLowerInvariant(), terminal.Dim)] : [];
        terminal.Flow([(item.Id, terminal.Bold), .. level]);
        terminal.Block(item.Title, 2);
        if (answers)
            ModelText.Write(terminal, item);
    }

    static JsonObject Json(InterviewItem item, bool answers)
    {
        var json = ItemJson.Of(item);
        if (answers)
            json["answer"] = item.Model;
        return json;
    }
}
