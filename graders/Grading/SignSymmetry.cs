namespace MLWorkbench.Grading;

/// <summary>Turns each component so that it points the way of the expected one.</summary>
sealed class SignSymmetry(bool byRow) : Symmetry
{
    internal override object? Align(object? expected, object? received, Tolerance tolerance) => (expected, received) switch
    {
        (Matrix e, Matrix r) when e.Rows == r.Rows && e.Cols == r.Cols => Aligned(e, r),
        (double[] e, double[] r) when e.Length == r.Length => Dot(e, r) < 0 ? Array.ConvertAll(r, value => -value) : r,
        _ => received,
    };

    Matrix Aligned(Matrix expected, Matrix received)
    {
        var aligned = received.Copy();
        for (var component = 0; component < (byRow ? received.Rows : received.Cols); component++)
        {
            double[] e = byRow ? expected.Row(component).ToArray() : expected.Column(component);
            double[] r = byRow ? received.Row(component).ToArray() : received.Column(component);
            if (Dot(e, r) >= 0)
                continue;
            for (var i = 0; i < r.Length; i++)
            {
                if (byRow)
                    aligned[component, i] = -r[i];
                else
                    aligned[i, component] = -r[i];
            }
        }
        return aligned;
    }

    static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
