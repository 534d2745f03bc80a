namespace MLWorkbench;

/// <summary>Refuses matrices that no decomposition has an answer for.</summary>
static class FiniteNumbers
{
    /// <summary>The largest absolute value in the matrix, 0 when it is empty.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite.</exception>
    public static double LargestOf(Matrix matrix, string parameter)
    {
        var largest = 0.0;
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var col = 0; col < matrix.Cols; col++)
            {
                var value = matrix[row, col];
                if (!double.IsFinite(value))
                    throw new ArgumentException(FormattableString.Invariant($"Every number must be finite; [{row}, {col}] is {value}."), parameter);
                largest = Math.Max(largest, Math.Abs(value));
            }
        }
        return largest;
    }
}
