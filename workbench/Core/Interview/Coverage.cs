using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>A line of an outline and the ids that cover it.</summary>
public sealed record Coverage(string Topic, string[] Covered)
{
    /// <summary>Reads interview/coverage.json: each outline with its topics.</summary>
    public static IReadOnlyDictionary<string, Coverage[]> Load(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var file = Path.Combine(workspace.Interview, "coverage.json");
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, CoverageJson.Default.DictionaryStringCoverageArray) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new WorkbenchException($"{workspace.Relative(file)} cannot be read: {exception.Message} Restore it with: git checkout -- {workspace.Relative(file)}");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Dictionary<string, Coverage[]>))]
sealed partial class CoverageJson : JsonSerializerContext;
