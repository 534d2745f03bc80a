namespace MLWorkbench.References;

/// <summary>How a record names its inputs.</summary>
static class Input
{
    public static readonly object IrisFeatures = Columns("iris", "sepal_length", "sepal_width", "petal_length", "petal_width");

    public static readonly object TitanicFeatures = Columns("titanic", "female", "class", "age with missing = 28");

    public static readonly object Survived = Coded("titanic", "survived", "yes 1, no 0");

    public static object Column(string dataset, string column) => new { dataset, column };

    public static object Columns(string dataset, params string[] columns) => new { dataset, columns };

    public static object Coded(string dataset, string column, string coding) => new { dataset, column, coding };

    public static object FileColumn(string file, string column) => new { file, column };

    public static object FileColumns(string file, params string[] columns) => new { file, columns };
}
