using Microsoft.ML;
using Microsoft.ML.Data;
using MLWorkbench.Datasets;

namespace MLWorkbench.References;

/// <summary>The shipped tables in single precision, as ML.NET wants them.</summary>
static class Tables
{
    const float MedianAge = 28;

    public static Flower[] Iris() => Array.ConvertAll(
        Datasets.Iris.Load().Rows,
        row => new Flower { Features = [(float)row.SepalLength, (float)row.SepalWidth, (float)row.PetalLength, (float)row.PetalWidth], Species = NameOf(row.Species) });

    public static Passenger[] Titanic() => Array.ConvertAll(Datasets.Titanic.Load().Rows, row => new Passenger
    {
        Label = row.Survived,
        Sex = row.IsFemale ? "female" : "male",
        Age = row.Age is { } age ? (float)age : float.NaN,
        Features = [row.IsFemale ? 1 : 0, row.PassengerClass, row.Age is { } known ? (float)known : MedianAge],
    });

    public static Observation[] Diabetes()
    {
        var diabetes = Datasets.Diabetes.Load();
        return [.. diabetes.Progression.Select((progression, row) => new Observation { Features = Array.ConvertAll(diabetes.Features.Row(row).ToArray(), value => (float)value), Label = (float)progression })];
    }

    /// <summary>Iris as a regression of one measurement on others.</summary>
    public static Observation[] Regression(int[] features, int target) =>
        Array.ConvertAll(Iris(), flower => new Observation { Features = Array.ConvertAll(features, feature => flower.Features[feature]), Label = flower.Features[target] });

    /// <summary>A view of observations with as many features as the first has.</summary>
    public static IDataView View(MLContext ml, Observation[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(Observation));
        schema[nameof(Observation.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    static string NameOf(Species species) => species switch { Species.Setosa => "setosa", Species.Versicolor => "versicolor", _ => "virginica" };
}
