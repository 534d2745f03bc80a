using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What people see while they work, on narrow screens and without colour.</summary>
public sealed class ScreenTests : IDisposable
{
    const int Narrow = 60;

    static readonly Verdict Failing = new("mini/average", Outcome.Failed,
    [
        new("The mean of a sample that begins with its largest value divides by the count", CheckOutcome.Failed, "You divided by n - 1.", "You divided by n - 1.", Milliseconds: 250),
        new("The median of an even number of values lies between the two in the middle", CheckOutcome.Failed, "Expected 3, received 4, and that is a long line of its own for a narrow screen."),
        new("The mean of large numbers is right", CheckOutcome.Passed, Milliseconds: 3),
    ], CompileMilliseconds: 20, RunMilliseconds: 253);

    readonly MiniatureWorkspace _workspace = MiniatureWorkspace.With("fails-by-name");
    readonly StringWriter _written = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _written.Dispose();
    }

    [SetUp]
    public void Begin() => _written.GetStringBuilder().Clear();

    WatchScreen Screen(bool styled = false, int height = 50) =>
        new(new(_written, styled, wraps: true, Narrow), _workspace.Workspace, Curriculum.Load(_workspace.Workspace), plain: height == 50, () => height);

    string[] Lines => _written.ToString().ReplaceLineEndings("\n").Split('\n');

    [Test]
    public void A_verdict_fits_sixty_columns_without_colour()
    {
        var screen = Screen();
        screen.Opened(_workspace.Average);
        screen.Ready(_workspace.Average, TimeSpan.FromSeconds(1.5), hasEvents: true);
        screen.Judged(_workspace.Average, Failing, TimeSpan.FromMilliseconds(40));
        screen.Problem("Your progress is not kept: the disk is full, and that takes more than sixty columns to say.");

        Assert.That(Lines.Where(line => line.Length > Narrow), Is.Empty);
        Assert.That(_written.ToString(), Does.Not.Contain("\e"));
        Assert.That(_written.ToString(), Does.Contain("(250 ms)").And.Not.Contain("(3 ms)"));
        Assert.That(Array.FindIndex(Lines, line => line == "  You divided by n - 1."), Is.GreaterThan(0).And.LessThan(Array.FindIndex(Lines, line => line.StartsWith("  ✗", StringComparison.Ordinal))));
        Assert.That(_written.ToString(), Does.Contain("Miniature ············ 0/1").And.Contain("All ············ 0/1"));
    }

    [Test]
    public void Paths_can_be_clicked_where_colours_are_wanted()
    {
        Screen(styled: true).Judged(_workspace.Average, Failing, default);

        Assert.That(_written.ToString(), Does.Contain($"\e]8;;{new Uri(_workspace.Workspace.Learner(_workspace.Average)).AbsoluteUri}\e\\").And.Contain("exercises/Mini/Average.cs"));
    }

    [Test]
    public void Missing_file_events_are_said_once()
    {
        var screen = Screen();
        screen.Ready(_workspace.Average, default, hasEvents: false);
        screen.Judged(_workspace.Average, Failing, default);
        screen.Judged(_workspace.Average, Failing, default);

        Assert.That(_written.ToString().Split("sends no events"), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_short_screen_counts_what_passes_and_explains_the_first_failure()
    {
        Screen(height: 10).Judged(_workspace.Average, Failing, default);

        Assert.That(_written.ToString(), Does.Contain("You divided by n - 1.").And.Contain("✓ 1 check passes").And.Not.Contain("Expected 3").And.Not.Contain("large numbers"));
    }

    [Test]
    public void List_and_status_fit_sixty_columns()
    {
        var terminal = new Terminal(_written, styled: false, wraps: true, Narrow);
        var progress = Progress.Of(Repository.Curriculum, JournalContents.Parse(""), _ => default, new(2026, 3, 1), TimeZoneInfo.Utc);
        ListCommand.Write(terminal, progress, numbered: true);
        StatusCommand.Write(terminal, Repository.Workspace, progress);

        Assert.That(Lines.Where(line => line.Length > Narrow), Is.Empty);
        Assert.That(Lines.Where(line => line.Contains("metrics/roc-curve", StringComparison.Ordinal)), Is.Not.Empty);
    }
}
