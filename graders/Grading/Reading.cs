using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MLWorkbench.Grading;

/// <summary>A value as the comparison sees it: a number, a grid of values, named fields, or something to compare as it is.</summary>
abstract record Reading
{
    public sealed record Number(double Value) : Reading;

    public sealed record Grid(int[] Lengths, object?[] Items) : Reading
    {
        public string Shape => Lengths.Length == 1 ? $"{Lengths[0]} values" : string.Join(" x ", Lengths);

        public string IndexOf(int position)
        {
            var index = new int[Lengths.Length];
            for (var dimension = Lengths.Length - 1; dimension >= 0; dimension--)
                (position, index[dimension]) = Math.DivRem(position, Lengths[dimension]);
            return $"[{string.Join(", ", index)}]";
        }
    }

    public sealed record Fields((string Name, object? Value)[] Members) : Reading;

    public sealed record Atom(object? Value) : Reading;

    public static Reading Of(object? value) => value switch
    {
        null or string or bool or char or Enum => new Atom(value),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Half =>
            new Number(Convert.ToDouble(value is Half half ? (double)half : value, CultureInfo.InvariantCulture)),
        Matrix matrix => new Grid([matrix.Rows, matrix.Cols], Boxed(matrix.Data)),
        Array array => new Grid([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], [.. array.Cast<object?>()]),
        IEnumerable sequence => OfSequence([.. sequence.Cast<object?>()]),
        ITuple tuple => new Fields([.. Enumerable.Range(0, tuple.Length).Select(i => ($".Item{i + 1}", tuple[i]))]),
        _ => OfObject(value),
    };

    static Grid OfSequence(object?[] items) => new([items.Length], items);

    static Reading OfObject(object value)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0).ToArray();
        return properties.Length == 0 ? new Atom(value) : new Fields([.. properties.Select(property => ($".{property.Name}", property.GetValue(value)))]);
    }

    static object?[] Boxed(ReadOnlySpan<double> values)
    {
        var boxed = new object?[values.Length];
        for (var i = 0; i < values.Length; i++)
            boxed[i] = values[i];
        return boxed;
    }
}
