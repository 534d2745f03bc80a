namespace MLWorkbench.Workbench;

/// <summary>Tries whether a folder's file system sends events: network and WSL mounts often promise them and send none.</summary>
public static class FileEventProbe
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long an event took to arrive; nothing when none came. A folder that cannot be written to is not tried.</summary>
    public static async Task<TimeSpan?> TryAsync(string folder, CancellationToken cancellation = default)
    {
        var probe = Path.Combine(folder, $".mlw-{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        var arrived = new TaskCompletionSource();
        using var events = new FileSystemWatcher(folder, "*.tmp");
        events.Created += (_, _) => arrived.TrySetResult();
        events.EnableRaisingEvents = true;
        var since = TimeProvider.System.GetTimestamp();
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellation);
            await arrived.Task.WaitAsync(Patience, cancellation);
            return TimeProvider.System.GetElapsedTime(since);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
