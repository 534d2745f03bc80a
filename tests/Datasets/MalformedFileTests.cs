using MLWorkbench.Datasets;
using NUnit.Framework;
using NUnit.Framework.Constraints;

namespace MLWorkbench.Tests;

public class MalformedFileTests
{
    const string IrisHeader = "sepal_length,sepal_width,petal_length,petal_width,species\n";
    const string Flower = "5.1,3.5,1.4,0.2,setosa\n";
    const string TitanicHeader = "name,survived,sex,age,class\n";

    string _folder = "";

    [SetUp]
    public void Create_a_folder() => _folder = Directory.CreateTempSubdirectory("mlworkbench-").FullName;

    [TearDown]
    public void Delete_the_folder() => Directory.Delete(_folder, recursive: true);

    [TestCase("", "iris.csv: expected a header line and rows, found an empty file.")]
    [TestCase("\n\n", "iris.csv: expected a header line and rows, found an empty file.")]
    [TestCase(IrisHeader, "iris.csv: expected at least one row below the header, found none.")]
    [TestCase("sepal_length,sepal_width,species\n1,2,setosa\n", "iris.csv, line 1: expected a header with columns petal_length, petal_width, found sepal_length, sepal_width, species.")]
    [TestCase("sepal_length;species\n1;setosa\n", "iris.csv, line 1: expected a header with columns sepal_length, sepal_width, petal_length, petal_width, species, found sepal_length;species (fields are separated by commas).")]
    [TestCase("species,species\nsetosa,setosa\n", "iris.csv, line 1: expected a header with different names, found 'species' twice.")]
    [TestCase(IrisHeader + Flower + "5.1,3.5\n", "iris.csv, line 3, column petal_length: expected 5 fields as in the header, found only 2.")]
    [TestCase(IrisHeader + "5,1,3.5,1.4,0.2,setosa\n", "iris.csv, line 2: expected 5 fields as in the header, found 6 (a field that contains a comma needs quotes).")]
    [TestCase(IrisHeader + Flower + "5.1,3.5,1.4,abc,setosa\n", "iris.csv, line 3, column petal_width: expected a number such as 1.5, found 'abc'.")]
    [TestCase(IrisHeader + "\"5,1\",3.5,1.4,0.2,setosa\n", "iris.csv, line 2, column sepal_length: expected a number such as 1.5, found '5,1'.")]
    [TestCase(IrisHeader + "5.1,NaN,1.4,0.2,setosa\n", "iris.csv, line 2, column sepal_width: expected a number such as 1.5, found 'NaN'.")]
    [TestCase(IrisHeader + "5.1,1e999,1.4,0.2,setosa\n", "iris.csv, line 2, column sepal_width: expected a number such as 1.5, found '1e999'.")]
    [TestCase(IrisHeader + "5.1,,1.4,0.2,setosa\n", "iris.csv, line 2, column sepal_width: expected a number such as 1.5, found an empty field.")]
    [TestCase(IrisHeader + "5.1,3.5,1.4,0.2,rose\n", "iris.csv, line 2, column species: expected setosa, versicolor or virginica, found 'rose'.")]
    [TestCase(IrisHeader + "5.1,3.5,1.4,0.2,1\n", "iris.csv, line 2, column species: expected setosa, versicolor or virginica, found '1'.")]
    [TestCase(IrisHeader + "5.1,3.5,1.4,0.2,\n", "iris.csv, line 2, column species: expected setosa, versicolor or virginica, found an empty field.")]
    [TestCase(IrisHeader + "\"5\n\",3.5,1.4,0.2,setosa\n5.1,x,1.4,0.2,setosa\n", "iris.csv, line 4, column sepal_width: expected a number such as 1.5, found 'x'.")]
    public void A_malformed_iris_file_is_refused_with_place_and_expectation(string text, string message) =>
        Assert.That(() => Iris.Load(Write("iris.csv", text)), Refused(message));

    [TestCase("Ann,yes,female,,1\n\"Allen, Miss,yes,female,29,1\nBob,no,male,3,3\n", "titanic.csv, line 3, column name: expected a closing quote for the quote opened here, found the end of the file.")]
    [TestCase("\"Allen\" Miss,yes,female,29,1\n", "titanic.csv, line 2, column name: expected a comma or the end of the line after the closing quote, found ' ' (a quote inside a field is written twice).")]
    [TestCase(",yes,female,29,1\n", "titanic.csv, line 2, column name: expected a text, found an empty field.")]
    [TestCase("Ann,1,female,29,1\n", "titanic.csv, line 2, column survived: expected yes or no, found '1'.")]
    [TestCase("Ann,yes,f,29,1\n", "titanic.csv, line 2, column sex: expected female or male, found 'f'.")]
    [TestCase("Ann,yes,female,old,1\n", "titanic.csv, line 2, column age: expected a number such as 1.5 or an empty field, found 'old'.")]
    [TestCase("Ann,yes,female,29,4\n", "titanic.csv, line 2, column class: expected a whole number from 1 to 3, found '4'.")]
    public void A_malformed_titanic_row_is_refused_with_place_and_expectation(string rows, string message) =>
        Assert.That(() => Titanic.Load(Write("titanic.csv", TitanicHeader + rows)), Refused(message));

    [Test]
    public void Every_loader_names_the_columns_that_a_file_lacks()
    {
        var file = Write("other.csv", "a,b\n1,2\n");
        Action[] loaders =
        [
            () => Iris.Load(file), () => Titanic.Load(file), () => Digits.Load(file), () => Diabetes.Load(file), () => Wine.Load(file),
            () => BreastCancer.Load(file), () => Sunspots.Load(file), () => ScoredTitanic.Load(file), () => ScoredIris.Load(file),
        ];

        foreach (var load in loaders)
            Assert.That(() => load(), Throws.TypeOf<FormatException>().With.Message.Match("^other.csv, line 1: expected a header with columns .+, found a, b.$"));
    }

    [Test]
    public void A_byte_order_mark_and_Windows_line_ends_are_accepted() =>
        Assert.That(Iris.Load(Write("iris.csv", "\uFEFF" + (IrisHeader + Flower).ReplaceLineEndings("\r\n"))).Rows, Has.Length.EqualTo(1));

    [Test]
    public void Blank_lines_other_columns_and_another_order_are_accepted() =>
        Assert.That(
            Sunspots.Load(Write("sunspots.csv", "note,sunspots,year\n\nold,5,1700\n\n")).Rows,
            Is.EqualTo(new[] { new SunspotsRow(1700, 5) }));

    [Test]
    public void Quoted_fields_may_contain_commas_quotes_and_line_ends() =>
        Assert.That(
            Titanic.Load(Write("titanic.csv", TitanicHeader + "\"Allen, \"\"Bess\"\"\nMiss\",yes,female,,1")).Rows,
            Is.EqualTo(new[] { new TitanicRow("Allen, \"Bess\"\nMiss", true, Sex.Female, null, 1) }));

    [Test]
    public void A_file_that_is_not_there_is_named_with_the_next_step()
    {
        var path = Path.Combine(_folder, "iris.csv");

        Assert.That(() => Iris.Load(path), Throws.TypeOf<FileNotFoundException>().With.Message.EqualTo(
            $"There is no file '{path}': check the path, or call Load() without a path for a table that comes with the workbench."));
    }

    [Test]
    public void A_folder_is_not_taken_for_a_file() =>
        Assert.That(() => Iris.Load(_folder), Throws.TypeOf<FileNotFoundException>().With.Message.EqualTo(
            $"'{_folder}' is a folder: give the path of a CSV file in it."));

    [Test]
    public void A_column_that_does_not_exist_is_answered_with_those_that_do() =>
        Assert.That(() => CsvTable.Parse("a,b\n1,2\n").Numbers("c"), Throws.ArgumentException.With.Message.StartsWith("text has no column 'c'; it has a, b."));

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static EqualStringConstraint Refused(string message) =>
        Throws.TypeOf<FormatException>().With.Message.EqualTo(message);
}
