namespace MLWorkbench.Workbench;

/// <summary>The clock of a mock interview: counts steadily from what was recorded, whatever is done to the computer's clock. Several threads may look at it.</summary>
public sealed class MockClock(TimeProvider time, int minutes, double elapsed)
{
    readonly Lock _change = new();
    long? _since;

    /// <summary>The seconds that have gone by while it ran.</summary>
    public double Elapsed
    {
        get
        {
            lock (_change)
                return elapsed + (_since is { } since ? time.GetElapsedTime(since).TotalSeconds : 0);
        }
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning
    {
        get
        {
            lock (_change)
                return _since is not null;
        }
    }

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => Elapsed >= minutes * 60;

    /// <summary>Lets it run.</summary>
    public void Run()
    {
        lock (_change)
            _since ??= time.GetTimestamp();
    }

    /// <summary>Stops it.</summary>
    public void Stop()
    {
        lock (_change)
            (elapsed, _since) = (Elapsed, null);
    }

    /// <summary>What it shows, such as 12:34 of 45:00.</summary>
    public override string ToString() => $"{Text(Elapsed)} of {minutes}:00";

    /// <summary>Seconds as minutes and seconds.</summary>
    public static string Text(double seconds) => $"{(int)seconds / 60}:{(int)seconds % 60:00}";
}
