using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.Benchmarks;

/// <summary>Moves data into ML.NET's own memory, in single precision, so that no loading is timed.</summary>
static class Loading
{
    /// <summary>A view of rows with that many features.</summary>
    public static IDataView Load<TRow>(this MLContext ml, IEnumerable<TRow> rows, int features)
        where TRow : class
    {
        var schema = SchemaDefinition.Create(typeof(TRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return ml.Keep(ml.Data.LoadFromEnumerable(rows, schema));
    }

    /// <summary>The same view from memory.</summary>
    public static IDataView Keep(this MLContext ml, IDataView view)
    {
        var kept = ml.Data.Cache(view);
        // A column is kept when it has been read.
        using var cursor = kept.GetRowCursor(kept.Schema);
        while (cursor.MoveNext())
        {
        }
        return kept;
    }

    /// <summary>A row of a matrix in single precision.</summary>
    public static float[] Singles(this Matrix x, int row) => Array.ConvertAll(x.Row(row).ToArray(), value => (float)value);
}
