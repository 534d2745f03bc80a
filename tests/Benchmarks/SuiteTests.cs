using MLWorkbench.Benchmarks;

namespace MLWorkbench.Tests;

/// <summary>What is measured is right: speed is never tested, answers are.</summary>
public class SuiteTests
{
    const int Rows = 3000;

    static IEnumerable<IRacer> Racers() => typeof(IRacer).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(IRacer).IsAssignableFrom(type)).Select(type => (IRacer)Activator.CreateInstance(type)!);

    [TestCaseSource(nameof(Racers))]
    public void Contestants_give_the_same_answer(IRacer racer)
    {
        racer.Rows = racer.Kernel == "matrix product" ? 100 : Rows;
        racer.SetUp();
        var ours = racer.Numbers(Answer(racer, "Vectorised")!);

        Assert.That(ours, Is.Not.Empty.And.All.Not.NaN);
        foreach (var other in new[] { "Reference", "MathNet" })
        {
            if (Answer(racer, other) is { } answer && racer.Numbers(answer) is { Length: > 0 } numbers)
                Assert.That(racer.Difference(ours, numbers), Is.LessThanOrEqualTo(racer.Tolerance), other);
        }
        if (racer is IMLNetRacer near)
            Assert.That(near.MLNetDifference(ours, Answer(racer, "MLNet")!), Is.LessThanOrEqualTo(near.MLNetTolerance), "ML.NET");
    }

    [TestCaseSource(nameof(Racers))]
    public void A_wrong_answer_is_too_far_from_the_right_one(IRacer racer)
    {
        racer.Rows = racer.Kernel == "matrix product" ? 100 : Rows;
        racer.SetUp();
        var ours = racer.Numbers(Answer(racer, "Vectorised")!);

        for (var wrong = 0; wrong < ours.Length; wrong++)
        {
            var numbers = (double[])ours.Clone();
            numbers[wrong] = numbers[wrong] * 1.5 + 0.1;
            Assert.That(racer.Difference(ours, numbers), Is.GreaterThan(racer.Tolerance));
        }
    }

    [Test]
    public void Every_suite_of_a_track_belongs_to_an_exercise()
    {
        var suites = Repository.Exercises.Select(Repository.Workspace.Benchmark).ToHashSet();
        var tracks = Repository.Curriculum.Tracks.Select(track => Path.Combine(Repository.Root, "benchmarks", track.Folder)).Where(Directory.Exists);

        Assert.That(tracks.SelectMany(track => Directory.GetFiles(track)).Where(file => !suites.Contains(file)), Is.Empty);
    }

    [Test]
    public void MLNet_takes_part_in_five_kernels_when_it_is_switched_on_and_in_none_otherwise()
    {
        var on = typeof(IRacer).Assembly.GetReferencedAssemblies().Any(assembly => assembly.Name == "MLWorkbench.MLNetPeers");
        string[] kernels = [.. Racers().Where(racer => racer.GetType().GetMethod("MLNet") is not null).Select(racer => racer.Kernel).Order()];

        Assert.That(kernels, Is.EqualTo(on ? ["PCA", "ROC AUC", "k-means", "least squares", "logistic regression"] : Array.Empty<string>()).AsCollection);
        Assert.That(Racers().OfType<IMLNetRacer>().Count(), Is.EqualTo(kernels.Length));
    }

    [Test]
    public void Learners_code_is_compiled_and_loaded()
    {
        var exercise = Repository.Curriculum.Find("metrics/roc-curve");
        var solution = File.ReadAllText(Repository.Workspace.Solution(exercise));
        var loaded = Workbench.LearnerCode.Load(Repository.Requests.Text(exercise, solution));

        Assert.That(loaded.GetType("MLWorkbench.Metrics.RocCurve"), Is.Not.Null.And.Not.EqualTo(typeof(Metrics.RocCurve)));
        Assert.That(() => Workbench.LearnerCode.Load(Repository.Requests.Text(exercise, solution + "}")),
            Throws.TypeOf<Workbench.WorkbenchException>().With.Message.Contains("metrics/roc-curve does not compile:").And.Message.Contains("RocCurve.cs, line"));
        Assert.That(() => Workbench.LearnerCode.Load(Repository.Requests.Text(exercise, solution.Replace("double Auc(", "double Area(", StringComparison.Ordinal))),
            Throws.TypeOf<Workbench.WorkbenchException>().With.Message.Contains("public static double Auc("));
    }

    static object? Answer(IRacer racer, string contestant) => racer.GetType().GetMethod(contestant)?.Invoke(racer, null);
}
