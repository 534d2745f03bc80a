using System.Globalization;
using System.Text.Json;

namespace MLWorkbench.Grading;

/// <summary>A result that another tool gave for an exercise, written down once: see <c>datasets/references</c>.</summary>
public sealed class Recorded
{
    static readonly Dictionary<string, JsonDocument> Files = [];
    readonly JsonElement _record;

    Recorded(JsonElement record) => _record = record;

    /// <summary>Finds a record: <c>Recorded.By("scikit-learn", "metrics/roc-curve", "titanic-class")</c>.</summary>
    public static Recorded By(string tool, string exercise, string @case)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var file = $"{exercise.Split('/')[0]}.{tool}.json";
        foreach (var record in Open(file).RootElement.GetProperty("records").EnumerateArray())
        {
            if (record.GetProperty("exercise").GetString() == exercise && record.GetProperty("case").GetString() == @case)
                return new(record);
        }
        throw new ArgumentException($"{file} has no case '{@case}' of {exercise}.", nameof(@case));
    }

    /// <summary>One number.</summary>
    public double Number(string name) => ToDouble(Result(name));

    /// <summary>A list of numbers.</summary>
    public double[] Vector(string name) => ToVector(Result(name));

    /// <summary>A table of numbers, row after row.</summary>
    public Matrix Table(string name) => ToTable(Result(name));

    /// <summary>An input that the record spells out.</summary>
    public double[] Input(string name) => ToVector(_record.GetProperty("data").GetProperty(name));

    /// <summary>An input table that the record spells out.</summary>
    public Matrix InputTable(string name) => ToTable(_record.GetProperty("data").GetProperty(name));

    JsonElement Result(string name) => _record.GetProperty("results").GetProperty(name);

    static Matrix ToTable(JsonElement rows) => Matrix.FromRows([.. rows.EnumerateArray().Select(ToVector)]);

    static double[] ToVector(JsonElement list) => [.. list.EnumerateArray().Select(ToDouble)];

    static double ToDouble(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => value.GetDouble(),
    };

    static JsonDocument Open(string file)
    {
        lock (Files)
        {
            if (Files.TryGetValue(file, out var document))
                return document;
            using var stream = typeof(Recorded).Assembly.GetManifestResourceStream(file)
                ?? throw new ArgumentException($"There are no recorded results called {file}.", nameof(file));
            return Files[file] = JsonDocument.Parse(stream);
        }
    }
}
