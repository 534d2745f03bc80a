using MLWorkbench.Benchmarks;

namespace MLWorkbench.Tests;

/// <summary>What is measured is right: speed is never tested, answers are.</summary>
public class SuiteTests
{
    const int RowsOfRacer = 3000;

    static IEnumerable<ISuite> All() => Suites.All.Select(type => (ISuite)Activator.CreateInstance(type)!);

    static IEnumerable<IRacer> Racers() => All().OfType<IRacer>();

    [TestCaseSource(nameof(All))]
    public void Contestants_give_the_same_answer(ISuite suite)
    {
        var right = Right(suite);

        Assert.That(right, Is.Not.Empty.And.All.Not.NaN);
        foreach (var other in new[] { "Plain", "Reference", "Vectorised", "MathNet" })
        {
            if (Answer(suite, other) is { } answer && suite.Numbers(answer) is { Length: > 0 } numbers)
                Assert.That(suite.Difference(right, numbers), Is.LessThanOrEqualTo(suite.Tolerance), other);
        }
        if (suite is IMLNetRacer near)
            Assert.That(near.MLNetDifference(right, Answer(suite, "MLNet")!), Is.LessThanOrEqualTo(near.MLNetTolerance), "ML.NET");
    }

    [TestCaseSource(nameof(All))]
    public void A_wrong_answer_is_too_far_from_the_right_one(ISuite suite)
    {
        var right = Right(suite);
        for (var wrong = 0; wrong < right.Length; wrong++)
        {
            var numbers = (double[])right.Clone();
            numbers[wrong] = numbers[wrong] * 1.5 + 0.1;
            Assert.That(suite.Difference(right, numbers), Is.GreaterThan(suite.Tolerance));
        }
    }

    [Test]
    public void Every_exercise_that_is_given_plain_loops_has_a_suite()
    {
        var given = Repository.Exercises.Where(exercise => File.Exists(Path.Combine(Path.GetDirectoryName(Repository.Workspace.Learner(exercise))!, $"Plain{exercise.ClassName}.cs"))).ToList();

        Assert.That(given, Is.Not.Empty);
        Assert.That(given.Where(exercise => Suites.Of(exercise)?.GetMethod("Plain") is null).Select(exercise => exercise.Id), Is.Empty);
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

    // The answer of the fast one, on few rows.
    static double[] Right(ISuite suite)
    {
        suite.Rows = suite is IRacer ? Math.Min(RowsOfRacer, Suites.Sizes(suite.GetType())[^1]) : Suites.Sizes(suite.GetType())[0];
        suite.SetUp();
        return suite.Numbers((Answer(suite, "Vectorised") ?? Answer(suite, "Reference"))!);
    }

    static object? Answer(ISuite suite, string contestant) => suite.GetType().GetMethod(contestant)?.Invoke(suite, null);
}
