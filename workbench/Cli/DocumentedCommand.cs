using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>A command whose help ends with an example.</summary>
sealed class DocumentedCommand(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}
