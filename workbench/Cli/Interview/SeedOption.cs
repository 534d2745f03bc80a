using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>The same number gives the same choice.</summary>
sealed class SeedOption : Option<int?>
{
    public SeedOption() : base("--seed") => Description = "The same number gives the same choice.";
}
