using System.CommandLine;
using System.CommandLine.Parsing;

namespace MLWorkbench.Workbench;

/// <summary>How long learners' code may run.</summary>
sealed class LimitOption : Option<double>
{
    public LimitOption(string what) : base("--limit")
    {
        Description = $"Seconds that one {what} may take.";
        DefaultValueFactory = _ => new GradingLimits().Check.TotalSeconds;
        Validators.Add(RequireSense);
    }

    /// <summary>The limits that were asked for.</summary>
    public GradingLimits Of(ParseResult result) => new() { Check = TimeSpan.FromSeconds(result.GetValue(this)) };

    static void RequireSense(OptionResult result)
    {
        if (result.GetValueOrDefault<double>() is not (> 0 and <= 3600))
            result.AddError("--limit takes a number of seconds from 0.1 to 3600.");
    }
}
