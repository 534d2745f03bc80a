using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Which exercise a save is about.</summary>
public class WatchSessionTests
{
    static readonly Exercise[] Exercises = [.. Repository.Exercises];

    static Exercise? Chosen(params IEnumerable<Exercise> saved)
    {
        using var writer = new StringWriter();
        using var session = new WatchSession(Repository.Workspace, Repository.Curriculum, new GradingLimits(), new WatchJson(writer, () => []));
        return session.Chosen([.. saved.Select(Repository.Workspace.Learner)]);
    }

    [Test]
    public void The_current_exercise_comes_first()
    {
        Assert.That(Chosen(Exercises), Is.EqualTo(Exercises[0]));
        Assert.That(Chosen(Exercises[1], Exercises[0]), Is.EqualTo(Exercises[0]));
    }

    [Test]
    public void Another_one_that_is_saved_takes_its_place() => Assert.That(Chosen(Exercises[5]), Is.EqualTo(Exercises[5]));

    [Test]
    public void Of_two_saved_at_once_the_later_one_is_graded()
    {
        var last = new[] { Exercises[3], Exercises[4] }.MaxBy(exercise => File.GetLastWriteTimeUtc(Repository.Workspace.Learner(exercise)));

        Assert.That(Chosen(Exercises[3], Exercises[4]), Is.EqualTo(last));
    }

    [Test]
    public void A_checkout_that_leaves_the_current_one_alone_changes_nothing() => Assert.That(Chosen(Exercises[1..]), Is.Null);
}
