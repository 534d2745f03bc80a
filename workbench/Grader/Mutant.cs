using System.Text.Json;
using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>A wrong version of a solution, and a part of the message with which the grader must reject it.</summary>
public sealed record Mutant(string Name, string Find, string Replace, string Message)
{
    /// <summary>Reads a file of mutants.</summary>
    public static Mutant[] ReadAll(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), MutantJson.Default.MutantArray) ?? [];
        }
        catch (JsonException exception)
        {
            throw new WorkbenchException($"{file} is not a list of mutants: {exception.Message}");
        }
    }

    /// <summary>The solution with the mistake in it.</summary>
    public string ApplyTo(string solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        var places = solution.Split(Find).Length - 1;
        return places == 1
            ? solution.Replace(Find, Replace, StringComparison.Ordinal)
            : throw new WorkbenchException($"Mutant '{Name}': its 'find' must match exactly one place of the solution, and matches {places}.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Mutant[]))]
sealed partial class MutantJson : JsonSerializerContext;
