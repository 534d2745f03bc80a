using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MLWorkbench.Workbench;

/// <summary>The usual help, followed by the example of the command.</summary>
sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts it in place of the usual help of a program.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExample((HelpAction)option.Action!);
        NameArguments(root);
    }

    // Otherwise help would list every id that the tab key completes.
    static void NameArguments(Command command)
    {
        foreach (var argument in command.Arguments)
            argument.HelpName = argument.Name;
        foreach (var inner in command.Subcommands)
            NameArguments(inner);
    }

    /// <summary>Who asks for help need not name an exercise.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DocumentedCommand command)
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {command.Example}\n");
        return exitCode;
    }
}
