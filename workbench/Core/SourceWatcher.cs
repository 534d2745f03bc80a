using System.Collections.Concurrent;

namespace MLWorkbench.Workbench;

/// <summary>Notices that learners' files changed: by the system's events where they arrive, and always by looking.</summary>
/// <remarks>
/// Editors save by rename, several times in a row, or through network mounts that send no events. So an event is only a
/// reason to look sooner: what counts is a file's time and length.
/// </remarks>
public sealed class SourceWatcher : IDisposable
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    // Several writes of one save come within a few milliseconds.
    static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(15);

    readonly IReadOnlyList<string> _files;
    readonly FileSystemWatcher? _events;
    readonly SemaphoreSlim _hint = new(0);
    readonly ConcurrentDictionary<string, (DateTime Time, long Length)> _seen = [];

    /// <summary>Watches these files, which all lie below one folder. They need not exist.</summary>
    public SourceWatcher(string folder, IReadOnlyList<string> files)
    {
        _files = files;
        foreach (var file in files)
            _seen[file] = Look(file);
        try
        {
            _events = new(folder, "*.cs") { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
            _events.Changed += (_, _) => _hint.Release();
            _events.Created += (_, _) => _hint.Release();
            _events.Renamed += (_, _) => _hint.Release();
            _events.Error += (_, _) => _hint.Release();
            _events.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // No events here, or none left to give (inotify limits): looking is enough.
            _events = null;
        }
    }

    /// <summary>Whether the system promised to send events.</summary>
    public bool HasEvents => _events is not null;

    /// <summary>Waits until at least one file has changed and rests; returns those files and when the first sign of it came.</summary>
    public async Task<(IReadOnlyList<string> Files, DateTime Noticed)> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await _hint.WaitAsync(LookEvery, cancellation);
            var noticed = DateTime.UtcNow;
            if (Changed() is not { Count: > 0 } changed)
                continue;
            var all = changed.ToHashSet();
            do
            {
                await Task.Delay(Settle, cancellation);
                changed = Changed();
                all.UnionWith(changed);
            }
            while (changed.Count > 0);
            return ([.. _files.Where(all.Contains)], noticed);
        }
    }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        _events?.Dispose();
        _hint.Dispose();
    }

    List<string> Changed()
    {
        while (_hint.Wait(0))
        {
        }
        var changed = new List<string>();
        foreach (var file in _files)
        {
            var now = Look(file);
            // A file that is gone or empty is on its way to be written, or deleted: there is nothing to read either way.
            if (now.Length <= 0)
                continue;
            if (now != _seen[file])
                changed.Add(file);
            _seen[file] = now;
        }
        return changed;
    }

    static (DateTime Time, long Length) Look(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : (default, -1);
    }
}
