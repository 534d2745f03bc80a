using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>Another day than today.</summary>
sealed class OnOption : Option<string?>
{
    public OnOption() : base("--on") => Description = "As if it were this day, such as 2026-03-01.";
}
