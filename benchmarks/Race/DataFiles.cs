using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace MLWorkbench.Benchmarks;

/// <summary>Data of a kernel as raw little-endian files, described for another program.</summary>
sealed class DataFiles : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mlw-race-");

    public DataFiles(IReadOnlyDictionary<string, object> data)
    {
        foreach (var (name, value) in data)
            Description[name] = Write(name, value);
    }

    /// <summary>For each name a number, or a file with its type and shape.</summary>
    public JsonObject Description { get; } = [];

    public void Dispose() => _folder.Delete(recursive: true);

    JsonNode Write(string name, object value) => value switch
    {
        bool[] labels => Write(name, MemoryMarshal.AsBytes<bool>(labels), "?", labels.Length),
        double[] numbers => Write(name, MemoryMarshal.AsBytes<double>(numbers), "<f8", numbers.Length),
        Matrix table => Write(name, MemoryMarshal.AsBytes(table.Data), "<f8", table.Rows, table.Cols),
        int number => number,
        double number => number,
        _ => throw new ArgumentException($"No file is written for a {value.GetType().Name}.", nameof(value)),
    };

    JsonObject Write(string name, ReadOnlySpan<byte> bytes, string type, params int[] shape)
    {
        var file = Path.Combine(_folder.FullName, name);
        using (var stream = File.Create(file))
            stream.Write(bytes);
        return new() { ["file"] = file, ["type"] = type, ["shape"] = new JsonArray([.. shape.Select(length => (JsonNode)length)]) };
    }
}
