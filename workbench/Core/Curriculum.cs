using System.Text.Json.Serialization;

namespace MLWorkbench.Workbench;

/// <summary>The one ordered list of tracks and exercises: <c>exercises/curriculum.json</c>.</summary>
public sealed record Curriculum(Track[] Tracks)
{
    /// <summary>All exercises in the order of teaching.</summary>
    [JsonIgnore]
    public IEnumerable<Exercise> Exercises => Tracks.SelectMany(track => track.Exercises);

    /// <summary>Reads the list of a workspace.</summary>
    public static Curriculum Load(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return CurriculumFile.Read(workspace.CurriculumFile);
    }

    /// <summary>The exercise with this id, or with this slug if only one track has it.</summary>
    public Exercise Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var wanted = id.Trim().ToLowerInvariant();
        var found = Exercises.Where(exercise => exercise.Id == wanted || exercise.Id.EndsWith('/' + wanted, StringComparison.Ordinal)
            || exercise.ClassName.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
            found = Exercises.Where(exercise => exercise.Formerly?.Contains(wanted) == true).ToList();
        if (found.Count == 0 && Tracks.FirstOrDefault(track => track.Id == wanted) is { } whole)
            throw new WorkbenchException($"'{id}' is a track of {whole.Exercises.Length} exercises, and one is wanted: {whole.Exercises[0].Id}, for example. `mlw list {whole.Id}` shows them.");
        return found.Count == 1 ? found[0] : throw Unknown(id, Exercises.Select(exercise => exercise.Id), "exercise");
    }

    /// <summary>What an id, a track's id or a track's folder stands for; everything when it is null.</summary>
    public IReadOnlyList<Exercise> Select(string? selection)
    {
        if (selection is null)
            return [.. Exercises];
        var wanted = selection.Trim().TrimEnd('/');
        if (Tracks.FirstOrDefault(track => wanted.Equals(track.Id, StringComparison.OrdinalIgnoreCase)
            || wanted.Equals(track.Folder, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found.Exercises;
        return wanted.Contains('/', StringComparison.Ordinal) || Exercises.Any(exercise => exercise.Id.EndsWith('/' + wanted, StringComparison.OrdinalIgnoreCase))
            ? [Find(wanted)]
            : throw Unknown(selection, Tracks.Select(track => track.Id).Concat(Exercises.Select(exercise => exercise.Id)), "exercise or track");
    }

    static WorkbenchException Unknown(string id, IEnumerable<string> known, string kind) =>
        new($"There is no {kind} called '{id}'. Did you mean {string.Join(", ", Nearest.To(id, known, 3))}? `mlw list` shows all of them.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Curriculum))]
sealed partial class CurriculumJson : JsonSerializerContext;
