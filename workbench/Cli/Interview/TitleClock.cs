namespace MLWorkbench.Workbench;

/// <summary>Shows a clock in the title of the terminal's window, where it disturbs nobody who types.</summary>
sealed class TitleClock : IDisposable
{
    readonly Timer? _timer;

    public TitleClock(MockClock clock, bool wanted)
    {
        if (wanted && !Console.IsOutputRedirected && !Console.IsInputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb"))
            _timer = new(_ => Show(clock.ToString()), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _timer?.Dispose();
        if (_timer is not null)
            Show("");
    }

    static void Show(string title) => Console.Out.Write($"\e]0;{title}\a");
}
