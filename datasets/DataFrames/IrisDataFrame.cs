using Microsoft.Data.Analysis;

namespace MLWorkbench.Datasets;

/// <summary>Iris as a data frame: <c>Iris.LoadDataFrame()</c>.</summary>
public static class IrisDataFrame
{
    extension(Iris)
    {
        /// <summary>The flowers, with the column names of the file.</summary>
        public static DataFrame LoadDataFrame()
        {
            var iris = Iris.Load();
            return new(
                new DoubleDataFrameColumn("sepal_length", iris.SepalLength),
                new DoubleDataFrameColumn("sepal_width", iris.SepalWidth),
                new DoubleDataFrameColumn("petal_length", iris.PetalLength),
                new DoubleDataFrameColumn("petal_width", iris.PetalWidth),
                new StringDataFrameColumn("species", iris.Species.Select(NameOf)));
        }
    }

    static string NameOf(Species species) => species switch { Species.Setosa => "setosa", Species.Versicolor => "versicolor", _ => "virginica" };
}
