using System.Text.Json;
using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>Reads the curriculum, and names the line of what is wrong with it.</summary>
static partial class CurriculumFile
{
    public static Curriculum Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            var curriculum = JsonSerializer.Deserialize(text, CurriculumJson.Default.Curriculum) ?? throw Broken(file, 1, "it is empty.");
            Validate(curriculum, file, text);
            return curriculum;
        }
        catch (JsonException broken)
        {
            throw Broken(file, (int)(broken.LineNumber ?? 0) + 1, Place().Replace(broken.Message, ""));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{file} cannot be read: {refused.Message} Make it readable, or restore it with: git checkout -- exercises/curriculum.json");
        }
    }

    // What the rest of the program takes for granted.
    static void Validate(Curriculum curriculum, string file, string text)
    {
        var seen = new HashSet<string>();
        foreach (var track in curriculum.Tracks)
        {
            if (!Id().IsMatch(track.Id))
                throw Broken(file, LineOf(track.Id, 1), $"'{track.Id}' is no id of a track: lower case, digits and hyphens.");
            foreach (var exercise in track.Exercises)
            {
                if (!exercise.Id.StartsWith(track.Id + '/', StringComparison.Ordinal) || !Id().IsMatch(exercise.Id[(track.Id.Length + 1)..]))
                    throw Broken(file, LineOf(exercise.Id, 1), $"'{exercise.Id}' is no id of an exercise here: {track.Id}/ and lower case, digits and hyphens.");
                if (!seen.Add(exercise.Id))
                    throw Broken(file, LineOf(exercise.Id, 2), $"'{exercise.Id}' is listed twice.");
            }
        }
        if (seen.Count == 0)
            throw Broken(file, 1, "it lists no exercise.");

        int LineOf(string id, int occurrence) =>
            Regex.Matches(text, $"\"id\"\\s*:\\s*\"{Regex.Escape(id)}\"").Skip(occurrence - 1).Select(match => text[..match.Index].Count(letter => letter == '\n') + 1).FirstOrDefault(1);
    }

    static WorkbenchException Broken(string file, int line, string what) =>
        new($"{file} cannot be read, line {line}: {what} Restore it with: git checkout -- exercises/curriculum.json");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();

    // The place that the reader appends, counted from 0.
    [GeneratedRegex(@" (Path: |LineNumber: ).*$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
