using System.CommandLine;

namespace MLWorkbench.Workbench;

/// <summary>How long learners' code may run.</summary>
sealed class LimitOption : Option<double>
{
    public LimitOption(string what) : base("--limit")
    {
        Description = $"Seconds that one {what} may take.";
        DefaultValueFactory = _ => new GradingLimits().Check.TotalSeconds;
        CustomParser = result => NumberOption.Read<double>(result, seconds => seconds is > 0 and <= 3600, "--limit takes a number of seconds from 0.1 to 3600.");
    }

    /// <summary>The limits that were asked for.</summary>
    public GradingLimits Of(ParseResult result) => new() { Check = TimeSpan.FromSeconds(result.GetValue(this)) };
}
