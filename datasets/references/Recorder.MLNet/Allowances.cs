using System.Text.Json.Nodes;

namespace MLWorkbench.References;

/// <summary>
/// How far a result computed here may be from the recorded one. The same machine gives the same digits. Another may add in another order, and lead
/// an optimiser in single precision along another path, which ends as near to the exact answer as the recorded one did: mlnet-agreement.json says how
/// near that is, and two answers at that distance are at most twice as far from each other.
/// </summary>
sealed class Allowances(string folder)
{
    /// <summary>Scores of rows, and what is computed from them, follow coefficients of which at least three digits hold.</summary>
    public static readonly Allowance Scores = new(0, 1e-3);

    // Some units in the last place of a single-precision number, and as much around 0.
    const double Rounding = 1e-6;

    readonly Dictionary<(string, string, string), double> _inexactness = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "mlnet-agreement.json")))!.AsArray()
        .ToDictionary(entry => ((string)entry!["exercise"]!, (string)entry["case"]!, (string)entry["figure"]!), entry => (double)entry!["largestRelativeDifference"]!);

    /// <summary>What one figure of a record is allowed.</summary>
    public Allowance Of(JsonNode record, string figure) => (string)record["kind"]! switch
    {
        "band" => new(0, 0.03),
        "single" => new(Math.Max(Rounding, 2 * _inexactness.GetValueOrDefault(((string)record["exercise"]!, (string)record["case"]!, figure))), Rounding),
        _ when record["data"]!.ToJsonString().Contains("-scored.csv", StringComparison.Ordinal) => Scores,
        "double" => new(1e-9, 1e-12),
        _ => new(1e-15, 0),
    };
}
