using System.Text;

namespace MLWorkbench.References;

/// <summary>The records of one track, and their text as it lies on disk.</summary>
sealed class RecordFile(string track)
{
    const string Tool = "ML.NET";
    const string Version = "5.0.0";

    readonly List<string> _records = [];

    public string Track => track;

    /// <summary>Adds a record.</summary>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="name">The case: unique within the exercise.</param>
    /// <param name="kind">How results may be compared: count, double, single or band.</param>
    /// <param name="call">What was called, with all options.</param>
    /// <param name="data">The inputs.</param>
    /// <param name="results">The numbers.</param>
    /// <param name="note">What a reader must know.</param>
    public void Add(string exercise, string name, string kind, string call, object data, object results, string? note = null)
    {
        var fields = new Dictionary<string, object>
        {
            ["exercise"] = exercise,
            ["case"] = name,
            ["tool"] = Tool,
            ["version"] = Version,
            ["kind"] = kind,
            ["call"] = call,
            ["data"] = data,
            ["results"] = results,
        };
        if (note is not null)
            fields["note"] = note;
        _records.Add(JsonText.Of(fields));
    }

    /// <summary>The file: one line a record.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append("{\n \"schema\": 1,\n \"track\": \"").Append(track).Append("\",\n \"tool\": \"").Append(Tool).Append("\",\n \"version\": \"").Append(Version);
        text.Append("\",\n \"records\": [\n  ").AppendJoin(",\n  ", _records).Append("\n ]\n}\n");
        return text.ToString();
    }
}
