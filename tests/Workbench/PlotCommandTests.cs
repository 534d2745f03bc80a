using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>`mlw plot`: what is drawn and said, whatever the learner's code does.</summary>
[Parallelizable(ParallelScope.Children)]
public class PlotCommandTests
{
    const string File1 = ".mlw/plots/mini-average.svg";

    [Test]
    public async Task A_right_answer_is_drawn_with_captions_and_the_place_of_the_file()
    {
        using var workspace = MiniatureWorkspace.With("passes");

        Assert.That(await workspace.MlwAsync("plot", "average"), Is.EqualTo(
            $"▪ Means of growing lists\n    Half of the length.\n▪ Medians of growing lists\n    A staircase.\n{File1}\nWhat it should look like: mlw plot mini/average --reference\nexit code 0\n"));
        Assert.That(Texts(workspace, File1), Does.Contain("Means of growing lists").And.Contain("A staircase."));
        var json = (await workspace.JsonAsync("plot", "average", "--out", "a/b.SVG")).Single();
        Assert.That(json.GetProperty("file").GetString(), Is.EqualTo(Path.Combine(workspace.Root, "a", "b.SVG")));
        Assert.That(json.GetProperty("figures").GetArrayLength(), Is.EqualTo(2));
        Assert.That(Texts(workspace, "a/b.SVG"), Does.Contain("Half of the length."));
        Assert.That(workspace.Events, Is.Empty);
    }

    [TestCase("throws", "✗ Means of growing lists", "Your code threw IndexOutOfRangeException: Index was outside the bounds of the array.")]
    [TestCase("half-done", "✗ Medians of growing lists", "Not attempted yet: nothing to draw.")]
    [TestCase("times-out", "✗ Means of growing lists", "No answer within 3 seconds: is there a loop that never ends?")]
    [TestCase("exits", "✗ Means of growing lists", "Environment.Exit has no place in an exercise.")]
    [TestCase("overflows-the-stack", "✗ M", "Your code ran out of stack")]
    public async Task Where_a_picture_fails_its_place_says_why(string outcome, string headline, string reason)
    {
        using var workspace = MiniatureWorkspace.With(outcome);

        var said = await workspace.MlwAsync("plot", "average", "--limit", outcome == "times-out" ? "3" : "60");

        Assert.That(said, Does.Contain(headline).And.Contain(reason).And.Contain($"{File1}\nWhat it should").And.EndWith("exit code 1\n"));
        Assert.That(string.Join(' ', Texts(workspace, File1)), Does.Contain(reason));
    }

    [Test]
    public async Task Numbers_that_are_none_are_counted_in_the_picture()
    {
        using var workspace = new MiniatureWorkspace(null);
        Write(workspace, "public static double Mean(double[] values) => 0.0 / 0 * values.Length; public static double Median(double[] values) => values[0];");

        Assert.That(await workspace.MlwAsync("plot", "average"), Does.Contain("'your mean': 5 of 10 numbers are NaN and cannot be drawn.").And.EndWith("exit code 1\n"));
        Assert.That(Texts(workspace, File1), Does.Contain("'your mean': 5 of 10 numbers are NaN and cannot be drawn."));
    }

    [Test]
    public async Task What_cannot_be_drawn_at_all_is_refused_and_leaves_no_file()
    {
        using var workspace = MiniatureWorkspace.With("not-attempted");
        Assert.That(await workspace.MlwAsync("plot", "average"), Is.EqualTo(
            "mini/average is not attempted yet, so there is nothing to draw. What it will look like: mlw plot mini/average --reference\nexit code 2\n"));
        Write(workspace, "public static double Mean(double[] values) => 0 }");
        Assert.That(await workspace.MlwAsync("plot", "average"), Does.StartWith("mini/average cannot be drawn: ").And.EndWith("exit code 2\n"));
        Assert.That(Path.Exists(Path.Combine(workspace.Root, File1)), Is.False);
        Assert.That(await workspace.MlwAsync("plot", "average", "--reference"), Does.EndWith(".mlw/plots/mini-average.reference.svg\nexit code 0\n"));
    }

    [Test]
    public async Task A_picture_that_is_there_stays_when_another_cannot_be_written()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        var file = Path.Combine(workspace.Root, "x.svg");
        File.WriteAllText(file, "the old one");
        // Something in the way of the file that is written first.
        Directory.CreateDirectory(file + ".new");

        Assert.That(await workspace.MlwAsync("plot", "average", "--out", "x.svg"), Does.StartWith("The picture cannot be written: ").And.EndWith(" Choose another place with --out FILE.\nexit code 2\n"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("the old one"));
    }

    [Test]
    public async Task A_track_in_place_of_an_exercise_is_told_apart()
    {
        using var workspace = MiniatureWorkspace.With("passes");

        Assert.That(await workspace.MlwAsync("plot", "mini"), Does.StartWith("'mini' is a track of ").And.EndWith(" `mlw list mini` shows them.\nexit code 2\n"));
    }

    [TestCase("", "'' is no picture that can be written: the name must end with .svg")]
    [TestCase("x.gif", "'x.gif' is no picture that can be written: the name must end with .svg")]
    [TestCase("x", "'x' is no picture that can be written")]
    [TestCase("exercises/curriculum.json/x.svg", "The picture cannot be written: ")]
    public async Task A_file_that_cannot_be_written_is_refused(string file, string reason)
    {
        using var workspace = MiniatureWorkspace.With("passes");

        Assert.That(await workspace.MlwAsync("plot", "average", "--out", file), Does.StartWith(reason).And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task The_list_tells_what_there_is_without_running_anything()
    {
        using var workspace = MiniatureWorkspace.With("does-not-compile");

        Assert.That(await workspace.MlwAsync("plot", "--list"), Is.EqualTo("mini/average\n  Means of growing lists\n  Medians of growing lists\nexit code 0\n"));
        Assert.That((await workspace.JsonAsync("plot", "average", "--list")).Single().GetProperty("figures").GetArrayLength(), Is.EqualTo(2));
        Assert.That(await workspace.MlwAsync("plot"), Does.StartWith("Which exercise shall be drawn?").And.EndWith("exit code 2\n"));
        File.Delete(workspace.Workspace.Figures(workspace.Average));
        Assert.That(await workspace.MlwAsync("plot", "average"), Is.EqualTo("mini/average has no figure. `mlw plot --list` shows the exercises that have.\nexit code 2\n"));
    }

    static IReadOnlyList<string> Texts(MiniatureWorkspace workspace, string file) =>
        [.. XDocument.Load(Path.Combine(workspace.Root, file)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    static void Write(MiniatureWorkspace workspace, string members)
    {
        var file = workspace.Workspace.Learner(workspace.Average);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"namespace MLWorkbench.Mini; public static class Average {{ {members} }}");
    }
}
