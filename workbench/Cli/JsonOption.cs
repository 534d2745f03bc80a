using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>Output for programs.</summary>
sealed class JsonOption : Option<bool>
{
    public JsonOption() : base("--json") => Description = "One line of JSON in place of text.";
}
