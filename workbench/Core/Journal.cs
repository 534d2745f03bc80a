using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace MLWorkbench.Workbench;

/// <summary>What the learner did, one event a line, only ever appended to: <c>.mlw/journal.jsonl</c>. Several processes may write at once.</summary>
public sealed class Journal(Workspace workspace, TimeProvider? clock = null)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly string Machine = Fingerprint.Of([Environment.MachineName])[..8];

    readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Whether the environment asks to keep nothing: <c>MLW_JOURNAL=off</c>.</summary>
    public static bool IsOff => "off".Equals(Environment.GetEnvironmentVariable("MLW_JOURNAL"), StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds an event and sets its time. Returns why it could not be kept, or nothing: a verdict never fails for want of a journal.</summary>
    public string? Append(JournalEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (IsOff)
            return null;
        try
        {
            using var held = Hold();
            using var file = new FileStream(
                workspace.Journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var line = JsonSerializer.SerializeToUtf8Bytes(
                happened with { At = _clock.GetUtcNow().UtcDateTime, Machine = Machine }, JournalJson.Default.JournalEvent);
            byte[] lineBreak = [(byte)'\n'];
            byte[] written = EndsInsideLine(file) ? [.. lineBreak, .. line, .. lineBreak] : [.. line, .. lineBreak];
            file.Seek(0, SeekOrigin.End);
            file.Write(written);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    /// <summary>Reads all of it; a journal that does not exist yet is empty.</summary>
    public JournalContents Read() => JournalContents.Parse(File.Exists(workspace.Journal) ? Text(workspace.Journal) : "");

    /// <summary>Copies the journal as it is. Returns what it says.</summary>
    public JournalContents Export(string target)
    {
        if (!File.Exists(workspace.Journal))
            throw new WorkbenchException("There is no progress to export yet. Grade an exercise first: mlw grade ID");
        if (File.Exists(target) || Directory.Exists(target))
            throw new WorkbenchException($"{target} exists already, and is left as it is. Name a file that does not exist yet.");
        var contents = Read();
        try
        {
            using var held = Hold();
            File.Copy(workspace.Journal, target);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{target} cannot be written: {refused.Message} Name a file in a folder of your own.");
        }
        return contents;
    }

    /// <summary>Merges another journal into this one; the old one is kept in the attic.</summary>
    public JournalImport Import(string source)
    {
        if (IsOff)
            throw new WorkbenchException("The journal is off, so nothing can be imported into it. Unset MLW_JOURNAL and try again.");
        if (!File.Exists(source))
            throw new WorkbenchException($"{source} does not exist. Name a file that `mlw export FILE` wrote.");
        var theirs = JournalContents.Parse(Text(source));
        if (!theirs.Events.Any(happened => happened.IsKnown))
            throw new WorkbenchException($"{source} is not a journal: no line of it is an event of a learner. Nothing was changed. Name a file that `mlw export FILE` wrote.");
        try
        {
            using var held = Hold();
            return Merge(theirs);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"The journal cannot be written: {refused.Message} Nothing was changed.");
        }
    }

    JournalImport Merge(JournalContents theirs)
    {
        var mine = Read();
        var both = mine.With(theirs);
        var added = both.Entries.Count - mine.Entries.Count;
        if (added == 0)
            return new(0, theirs.Entries.Count, theirs.Unreadable, null);
        var kept = File.Exists(workspace.Journal) ? new Attic(workspace, _clock).Keep(workspace.Journal) : null;
        var merged = workspace.Journal + ".new";
        using (var file = File.Create(merged))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Concat(both.Entries.Select(entry => entry.Line + '\n'))));
            file.Flush(flushToDisk: true);
        }
        File.Move(merged, workspace.Journal, overwrite: true);
        return new(added, theirs.Entries.Count - added, theirs.Unreadable, kept);
    }

    static bool EndsInsideLine(FileStream file)
    {
        if (file.Length == 0)
            return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    // A file of its own, since an import replaces the journal: whoever waited for the old one would write into nothing.
    FileStream Hold()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.Journal)!);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new(workspace.JournalLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException refused) when (IsTaken(refused) && Stopwatch.GetElapsedTime(since) < Patience)
            {
                Thread.Sleep(Random.Shared.Next(1, 10));
            }
        }
    }

    // The runtime has no exception of its own for it: ERROR_SHARING_VIOLATION, and EAGAIN on Linux and macOS.
    internal static bool IsTaken(IOException refused) => OperatingSystem.IsWindows() ? (refused.HResult & 0xFFFF) == 32 : refused.HResult is 11 or 35;

    static string Text(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{file} cannot be read: {refused.Message} Make it readable and try again.");
        }
    }
}
