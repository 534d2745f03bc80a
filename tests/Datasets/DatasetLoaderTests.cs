using System.Globalization;
using MLWorkbench.Datasets;
using NUnit.Framework;

namespace MLWorkbench.Tests;

public class DatasetLoaderTests
{
    [Test]
    public void Iris_has_fifty_flowers_of_each_species()
    {
        var iris = Iris.Load();

        Assert.That((iris.Features.Rows, iris.Features.Cols), Is.EqualTo((150, 4)));
        Assert.That(Counts(iris.Species), Is.EqualTo("50, 50, 50"));
        Assert.That(iris.Rows[34], Is.EqualTo(new IrisRow(4.9, 3.1, 1.5, 0.2, Species.Setosa)), "UCI's copy differs here");
        Assert.That(iris.Labels[149], Is.EqualTo(2));
    }

    [Test]
    public void Titanic_lacks_263_ages_and_500_passengers_survived()
    {
        var titanic = Titanic.Load();

        Assert.That(titanic.Rows, Has.Length.EqualTo(1309));
        Assert.That(titanic.Rows.Count(row => row.Age is null), Is.EqualTo(263));
        Assert.That(titanic.Age.Count(double.IsNaN), Is.EqualTo(263));
        Assert.That(titanic.KnownAges.Average(), Is.EqualTo(29.881135).Within(5e-7));
        Assert.That(titanic.Labels.Sum(), Is.EqualTo(500));
        Assert.That(Counts(titanic.Sex), Is.EqualTo("466, 843"));
        Assert.That(Counts(titanic.PassengerClass), Is.EqualTo("323, 277, 709"));
    }

    [Test]
    public void Passengers_with_known_age_stay_together_with_their_survival()
    {
        var titanic = Titanic.Load();
        var known = titanic.WithKnownAge();

        Assert.That(known.Age, Is.EqualTo(titanic.KnownAges));
        Assert.That(known.Rows, Is.EqualTo(titanic.Rows.Where(row => row.Age.HasValue)));
        Assert.That(known.Survived, Is.EqualTo(known.Rows.Select(row => row.Survived)));
    }

    [Test]
    public void A_missing_age_becomes_the_number_that_is_asked_for()
    {
        var titanic = Titanic.Load();
        var missing = Array.FindIndex(titanic.Rows, row => row.Age is null);

        Assert.That(titanic.Features(28)[missing, 2], Is.EqualTo(28));
        Assert.That(titanic.Features()[missing, 2], Is.NaN);
        Assert.That(titanic.Features(28)[1, 2], Is.EqualTo(0.9167));
    }

    [Test]
    public void Digits_are_1797_images_of_8_by_8()
    {
        var digits = Digits.Load();

        Assert.That((digits.Features.Rows, digits.Features.Cols), Is.EqualTo((1797, 64)));
        Assert.That(digits.Labels.Take(10), Is.EqualTo(Enumerable.Range(0, 10)));
        Assert.That(digits.Image(0).Row(1).ToArray(), Is.EqualTo(digits.Features.Row(0).Slice(8, 8).ToArray()));
    }

    [Test]
    public void The_other_tables_have_their_known_sizes_and_classes()
    {
        Assert.That((Diabetes.Load().Features.Rows, Diabetes.Load().Features.Cols), Is.EqualTo((442, 10)));
        Assert.That((Wine.Load().Features.Rows, Wine.Load().Features.Cols), Is.EqualTo((178, 13)));
        Assert.That(Counts(Wine.Load().Cultivar), Is.EqualTo("59, 71, 48"));
        Assert.That((BreastCancer.Load().Features.Rows, BreastCancer.Load().Features.Cols), Is.EqualTo((569, 30)));
        Assert.That(BreastCancer.Load().Labels.Sum(), Is.EqualTo(212));
        Assert.That(Sunspots.Load().Year, Is.EqualTo(Enumerable.Range(1700, 309)));
    }

    [Test]
    public void Features_stand_in_the_order_of_the_columns()
    {
        Assert.That(Iris.Load().Features, Is.EqualTo(InFile("iris.csv", Iris.FeatureNames)));
        Assert.That(Digits.Load().Features, Is.EqualTo(InFile("digits.csv", Digits.FeatureNames)));
        Assert.That(Diabetes.Load().Features, Is.EqualTo(InFile("diabetes.csv", Diabetes.FeatureNames)));
        Assert.That(Wine.Load().Features, Is.EqualTo(InFile("wine.csv", Wine.FeatureNames)));
        Assert.That(BreastCancer.Load().Features, Is.EqualTo(InFile("breast_cancer.csv", BreastCancer.FeatureNames)));
        Assert.That(BreastCancer.Load().Feature("worst_area")[0], Is.EqualTo(2019));
    }

    [Test]
    public void Scored_rows_belong_to_the_rows_that_were_scored()
    {
        Assert.That(ScoredTitanic.Load().Survived, Is.EqualTo(Titanic.Load().Survived));
        Assert.That(ScoredTitanic.Load().Predicted, Is.EqualTo(ScoredTitanic.Load().Score.Select(score => score > 0)));
        Assert.That(ScoredIris.Load().Species, Is.EqualTo(Iris.Load().Species));
        Assert.That(ScoredIris.Load().Probabilities.Row(0).ToArray().Sum(), Is.EqualTo(1).Within(1e-7));
    }

    [Test]
    public void A_changed_table_changes_nobody_elses_copy()
    {
        var mine = Iris.Load();
        mine.PetalWidth[0] = -1;
        mine.Features[0, 0] = -1;
        mine.Rows[0] = mine.Rows[^1];
        Titanic.Load().Survived.AsSpan().Clear();
        Digits.Load().Image(0)[0, 2] = -1;

        Assert.That(Iris.Load().PetalWidth[0], Is.EqualTo(0.2));
        Assert.That(Iris.Load().Features[0, 0], Is.EqualTo(5.1));
        Assert.That(Iris.Load().Rows[0].Species, Is.EqualTo(Species.Setosa));
        Assert.That(Titanic.Load().Labels.Sum(), Is.EqualTo(Titanic.Load().Survived.Count(survived => survived)));
        Assert.That(Digits.Load().Features[0, 2], Is.EqualTo(5));
    }

    [Test]
    public void Reading_a_file_gives_the_rows_that_are_embedded_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        try
        {
            CultureInfo.CurrentCulture = comma;

            Assert.That(Iris.Load(OnDisk("iris.csv")).Rows, Is.EqualTo(Iris.Load().Rows));
            Assert.That(Titanic.Load(OnDisk("titanic.csv")).Rows, Is.EqualTo(Titanic.Load().Rows));
            Assert.That(Digits.Load(OnDisk("digits.csv")).Features, Is.EqualTo(Digits.Load().Features));
            Assert.That(Diabetes.Load(OnDisk("diabetes.csv")).Rows, Is.EqualTo(Diabetes.Load().Rows));
            Assert.That(Wine.Load(OnDisk("wine.csv")).Rows, Is.EqualTo(Wine.Load().Rows));
            Assert.That(BreastCancer.Load(OnDisk("breast_cancer.csv")).Rows, Is.EqualTo(BreastCancer.Load().Rows));
            Assert.That(Sunspots.Load(OnDisk("sunspots.csv")).Rows, Is.EqualTo(Sunspots.Load().Rows));
            Assert.That(ScoredTitanic.Load(OnDisk("references/titanic-scored.csv")).Rows, Is.EqualTo(ScoredTitanic.Load().Rows));
            Assert.That(ScoredIris.Load(OnDisk("references/iris-scored.csv")).Rows, Is.EqualTo(ScoredIris.Load().Rows));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static string OnDisk(string file) => Path.Combine(Repository.Root, "datasets", file);

    static string Counts<T>(T[] values) where T : notnull => string.Join(", ", values.CountBy(value => value).OrderBy(pair => pair.Key).Select(pair => pair.Value));

    static Matrix InFile(string file, IReadOnlyList<string> columns)
    {
        var table = CsvTable.Supplied(file);
        return Matrix.FromRows([.. table.Rows.Select(row => columns.Select(row.Number).ToArray())]);
    }
}
