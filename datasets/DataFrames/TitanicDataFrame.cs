using Microsoft.Data.Analysis;

namespace MLWorkbench.Datasets;

/// <summary>The Titanic as a data frame: <c>Titanic.LoadDataFrame()</c>.</summary>
public static class TitanicDataFrame
{
    extension(Titanic)
    {
        /// <summary>The passengers, with the column names of the file; a missing age is null.</summary>
        public static DataFrame LoadDataFrame()
        {
            var rows = Titanic.Load().Rows;
            return new(
                new StringDataFrameColumn("name", rows.Select(row => row.Name)),
                new BooleanDataFrameColumn("survived", rows.Select(row => row.Survived)),
                new StringDataFrameColumn("sex", rows.Select(row => row.IsFemale ? "female" : "male")),
                new DoubleDataFrameColumn("age", rows.Select(row => row.Age)),
                new Int32DataFrameColumn("class", rows.Select(row => row.PassengerClass)));
        }
    }
}
