using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>What the workbench says of one exercise: the same model for the terminal, JSON and the journal.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Outcome">The verdict in one word.</param>
/// <param name="Checks">The checks in the order of the grader's file.</param>
/// <param name="Message">What stood in the way of running all checks: compiler errors, a missing member, a crash.</param>
/// <param name="CompileMilliseconds">How long compiling took.</param>
/// <param name="RunMilliseconds">How long the checks took.</param>
public sealed record Verdict(
    string Id, Outcome Outcome, CheckResult[] Checks, string? Message = null, double CompileMilliseconds = 0, double RunMilliseconds = 0)
{
    /// <summary>How many checks passed.</summary>
    public int PassedChecks => Checks.Count(check => check.Outcome == CheckOutcome.Passed);

    /// <summary>Whether something is wrong that the learner has to repair.</summary>
    public bool IsWrong => Outcome is not (Outcome.Passed or Outcome.NotAttempted);

    /// <summary>The verdict as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, VerdictJson.Default.Verdict);

    /// <summary>The verdict that follows from checks which all ran.</summary>
    public static Outcome Of(IReadOnlyCollection<CheckResult> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        if (checks.Any(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.NotRun))
            return Outcome.Failed;
        return checks.Count > 0 && checks.All(check => check.Outcome == CheckOutcome.Passed) ? Outcome.Passed : Outcome.NotAttempted;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(Verdict))]
sealed partial class VerdictJson : JsonSerializerContext;
