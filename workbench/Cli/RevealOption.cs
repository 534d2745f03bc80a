using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The clear word that the reference is wanted before a pass.</summary>
sealed class RevealOption : Option<bool>
{
    public RevealOption() : base("--reveal") => Description = "Show the reference before you have passed; your progress records it.";
}
