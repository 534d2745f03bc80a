using MLWorkbench.Figures;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Every figure draws what the learner's code found, and says so when that is nothing.</summary>
public class FigureTests
{
    [Test]
    public async Task Every_reference_solution_is_drawn_without_complaint()
    {
        var verdicts = await DrawnFigures.VerdictsAsync();

        Assert.That(verdicts.Where(pair => pair.Verdict.Outcome != Outcome.Passed).Select(pair => $"{pair.Exercise.Id}: {pair.Verdict.ToJson()}"), Is.Empty);
        Assert.That(verdicts.SelectMany(pair => pair.Verdict.Checks).Select(check => check.Figure!.Complaint()).OfType<string>(), Is.Empty);
        Assert.That(verdicts.SelectMany(pair => pair.Verdict.Checks).Where(check => check.Figure!.Caption.Length < 60).Select(check => check.Name), Is.Empty);
    }

    [Test]
    public void The_first_seven_tracks_have_two_exercises_with_figures() =>
        Assert.That(Repository.Curriculum.Tracks.Take(7).Where(track => track.Exercises.Count(exercise => File.Exists(Repository.Workspace.Figures(exercise))) < 2).Select(track => track.Id), Is.Empty);

    [Test]
    public void Every_figure_belongs_to_an_exercise()
    {
        var known = Repository.Exercises.Select(Repository.Workspace.Figures).ToHashSet();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "graders"), "*Figures.cs", SearchOption.AllDirectories);

        Assert.That(files.Where(file => !known.Contains(file)).Select(Repository.Workspace.Relative), Is.Empty);
    }

    [Test]
    public async Task A_stub_is_drawn_nowhere()
    {
        // Whatever is drawn of a stub was not found by the learner's code.
        var verdicts = await Task.WhenAll(DrawnFigures.Exercises.Select(async exercise =>
        {
            var stub = StubWriter.StubOf(Source.Read(Repository.Workspace.Solution(exercise)));
            return (exercise, verdict: await SharedWorkers.Service.GradeAsync(Repository.Requests.Drawing(exercise, Repository.Requests.Text(exercise, stub))));
        }));

        Assert.That(verdicts, Is.Not.Empty);
        Assert.That(
            verdicts.SelectMany(pair => pair.verdict.Checks.Where(check => check.Outcome != CheckOutcome.NotAttempted).Select(check => $"{pair.exercise.Id}: {check.Name} is {check.Outcome}")), Is.Empty);
    }

    [TestCase("roc-curve", "ReadOnlySpan<double> scores)\n    {", "'your curve' is empty: there is nothing to draw.")]
    [TestCase("normal-equations", "bool intercept = true)\n    {", "The figure could not use what your code returned: it has too few elements, or a number in it points outside.")]
    [TestCase("silhouette-score", "ReadOnlySpan<int> labels)\n    {", "The figure could not use what your code returned: it is empty, or has not the one element that is looked for.")]
    [TestCase("hierarchical-clustering", "Linkage linkage)\n    {", "45 flowers take 44 merges, and your code returned 0.")]
    public async Task An_empty_answer_is_told_in_words(string slug, string begin, string words)
    {
        var exercise = Repository.Curriculum.Find(slug);
        var solution = File.ReadAllText(Repository.Workspace.Solution(exercise)).ReplaceLineEndings("\n");
        var empty = solution.Insert(solution.IndexOf(begin, StringComparison.Ordinal) + begin.Length, " return [];");

        var verdict = await SharedWorkers.Service.GradeAsync(Repository.Requests.Drawing(exercise, Repository.Requests.Text(exercise, empty)));

        Assert.That(solution, Does.Contain(begin));
        Assert.That(verdict.Checks[0].Figure?.Complaint() ?? verdict.Checks[0].Message, Is.EqualTo(words));
    }

    [Test]
    public async Task Principal_components_without_centring_show_a_line_across_the_cloud()
    {
        var exercise = Repository.Curriculum.Find("pca-by-svd");
        var slope = await SlopeAsync(exercise, Repository.Requests.Solution(exercise));
        var mutant = Mutant.ReadAll(Repository.Workspace.Mutants(exercise)).Single(mutant => mutant.Name == "no centring");
        var wrong = await SlopeAsync(exercise, Repository.Requests.Text(exercise, mutant.ApplyTo(File.ReadAllText(Repository.Workspace.Solution(exercise)))));

        Assert.That(slope, Is.LessThan(-0.8), "down along the cloud");
        Assert.That(wrong, Is.GreaterThan(0.3), "up from the origin");
    }

    static async Task<double> SlopeAsync(Exercise exercise, GradeRequest request)
    {
        var verdict = await SharedWorkers.Service.GradeAsync(Repository.Requests.Drawing(exercise, request));
        var line = verdict.Checks.SelectMany(check => check.Figure!.Series).OfType<LineSeries>().Single(line => line.Name == "your first component");
        return (line.Y[1] - line.Y[0]) / (line.X[1] - line.X[0]);
    }
}
