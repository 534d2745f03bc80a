using System.Text.Json;

namespace MLWorkbench.Workbench;

/// <summary>The file of a mock interview: each step is on disk before the next one begins, so that a killed program loses nothing.</summary>
public sealed class MockLog(Workspace workspace, string id, TimeProvider clock)
{
    readonly Lock _line = new();

    /// <summary>The file of steps.</summary>
    public string File { get; } = Path.Combine(workspace.Interviews, $"{id}.jsonl");

    /// <summary>The folder of the code.</summary>
    public string Folder { get; } = Path.Combine(workspace.Interviews, id);

    /// <summary>The names of all interviews, oldest first.</summary>
    public static IReadOnlyList<string> All(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return Directory.Exists(workspace.Interviews)
            ? [.. Directory.EnumerateFiles(workspace.Interviews, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Adds a step.</summary>
    public void Append(MockStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        try
        {
            lock (_line)
            {
                Directory.CreateDirectory(workspace.Interviews);
                using var file = new FileStream(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                byte[] line = JsonSerializer.SerializeToUtf8Bytes(step with { At = clock.GetUtcNow().UtcDateTime, Elapsed = Math.Round(step.Elapsed, 1) }, MockStepJson.Default.MockStep);
                // What a killed program left of a line is closed, so that this one is whole.
                byte[] torn = EndsInsideLine(file) ? [(byte)'\n'] : [];
                file.Seek(0, SeekOrigin.End);
                file.Write([.. torn, .. line, (byte)'\n']);
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The interview cannot be kept: {refused.Message} What was answered before is in {workspace.Relative(File)}; go on with: mlw interview resume");
        }
    }

    /// <summary>Keeps the interview from being gone on with in a second window; ends with this program at the latest.</summary>
    public FileStream Hold()
    {
        try
        {
            return new(File + ".open", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException refused) when (Journal.IsTaken(refused))
        {
            throw new WorkbenchException($"{id} is open in another window: go on there, or leave it there with q.");
        }
    }

    /// <summary>All steps that can be read, in order.</summary>
    public IReadOnlyList<MockStep> Read()
    {
        using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Step).OfType<MockStep>()];
    }

    static MockStep? Step(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, MockStepJson.Default.MockStep);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool EndsInsideLine(FileStream file)
    {
        if (file.Length == 0)
            return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }
}
