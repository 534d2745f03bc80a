namespace MLWorkbench.Workbench;

/// <summary>A mock interview while it is held: its clock and its file, which no other program may go on with meanwhile.</summary>
public sealed class MockRecord : IDisposable
{
    static readonly TimeSpan NoteClockEvery = TimeSpan.FromSeconds(10);

    readonly MockLog _log;
    readonly FileStream _held;
    readonly ITimer _noting;

    /// <summary>Opens an interview that was begun.</summary>
    public MockRecord(MockLog log, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(time);
        _log = log;
        _held = log.Hold();
        Clock = new(time, State.Setup.Minutes, State.Elapsed);
        _noting = time.CreateTimer(_ => NoteClock(), null, NoteClockEvery, NoteClockEvery);
    }

    /// <summary>Its clock.</summary>
    public MockClock Clock { get; }

    /// <summary>The folder of the code.</summary>
    public string Folder => _log.Folder;

    /// <summary>Where it stands.</summary>
    public MockState State => MockState.Of(_log.Read())!;

    /// <summary>Writes down what happened, and when.</summary>
    public void Note(MockStepKind step, int part = -1, string? text = null, int[]? hit = null, CodingState? coding = null) =>
        _log.Append(new(step, Clock.Elapsed) { Part = part, Text = text, Hit = hit, Coding = coding });

    /// <inheritdoc/>
    public void Dispose()
    {
        _noting.Dispose();
        _held.Dispose();
    }

    void NoteClock()
    {
        try
        {
            if (Clock.IsRunning)
                Note(MockStepKind.Clock);
        }
        catch (WorkbenchException)
        {
            // The next answer says so: this is a thread that nobody listens to.
        }
    }
}
