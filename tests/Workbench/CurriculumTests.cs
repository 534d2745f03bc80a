using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class CurriculumTests
{
    static readonly Curriculum Two = new(
    [
        new("linear-regression", "Linear regression", "", [new("linear-regression/ridge-regression", "Ridge", 3, 30, [])]),
        new("metrics", "Metrics", "", [new("metrics/roc-curve", "ROC", 2, 30, []), new("metrics/regression-scores", "Scores", 1, 20, [])]),
    ]);

    [TestCase("metrics/roc-curve")]
    [TestCase("roc-curve")]
    [TestCase("RocCurve")]
    [TestCase(" Metrics/ROC-Curve ")]
    public void An_exercise_is_found_by_id_slug_or_class(string typed) =>
        Assert.That(Two.Find(typed).Id, Is.EqualTo("metrics/roc-curve"));

    [Test]
    public void An_id_gives_every_path()
    {
        var workspace = new Workspace("/bench");
        var ridge = Two.Find("ridge-regression");

        Assert.That(new[] { workspace.Learner(ridge), workspace.Page(ridge), workspace.Solution(ridge), workspace.Grader(ridge), workspace.Mutants(ridge) }
            .Select(workspace.Relative), Is.EqualTo(new[]
            {
                "exercises/LinearRegression/RidgeRegression.cs", "exercises/LinearRegression/RidgeRegression.md", "solutions/LinearRegression/RidgeRegression.cs",
                "graders/LinearRegression/RidgeRegressionGrader.cs", "tests/Mutants/LinearRegression/RidgeRegression.json",
            }));
    }

    [TestCase("metrics", 2)]
    [TestCase("Metrics", 2)]
    [TestCase("LinearRegression", 1)]
    [TestCase("roc-curve", 1)]
    [TestCase(null, 3)]
    public void A_selection_is_a_track_an_exercise_or_everything(string? selection, int count) =>
        Assert.That(Two.Select(selection), Has.Count.EqualTo(count));

    [TestCase("roc-curv", "metrics/roc-curve")]
    [TestCase("metrics/ridge", "linear-regression/ridge-regression")]
    [TestCase("metrix", "metrics")]
    public void A_mistyped_name_gets_its_nearest_neighbours(string typed, string suggestion) =>
        Assert.That(() => Two.Select(typed), Throws.TypeOf<WorkbenchException>().With.Message.Contains(suggestion));
}
