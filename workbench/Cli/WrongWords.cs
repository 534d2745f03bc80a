using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace MLWorkbench.Workbench;

/// <summary>What to say of words that no command takes: one sentence and the next step, not a page of help.</summary>
static class WrongWords
{
    const int Slips = 3;

    /// <summary>The sentence, or nothing where all words are understood.</summary>
    public static string? In(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var name = Name(result.CommandResult);
        if (result.Action is ParseErrorAction)
        {
            return command.Subcommands.Count > 0 && result.UnmatchedTokens is [var word, ..]
                ? $"There is no command '{word}' of {name}.{Suggestion(word, command)} `{name} --help` lists them."
                : $"{string.Join(' ', result.Errors.Select(error => OnOneLine(error.Message)).Distinct())} `{name} --help` shows what it takes.";
        }
        // What looks like an option and is none would be taken for an id or a file.
        var mistyped = result.Action == command.Action && result.Tokens.All(token => token.Type != TokenType.DoubleDash)
            ? result.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            : null;
        return mistyped is null ? null : $"`{name}` has no option '{mistyped.Value}'. `{name} --help` lists what it has.";
    }

    static string Suggestion(string word, Command command) =>
        Nearest.Within(word, command.Subcommands.Select(known => known.Name), Slips) is { } near ? $" Did you mean {near}?" : "";

    static string OnOneLine(string message) => string.Join(' ', message.TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + ".";

    static string Name(CommandResult result) => result.Parent is CommandResult parent ? $"{Name(parent)} {result.Command.Name}" : "mlw";
}
