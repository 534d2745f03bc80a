using System.Collections;

namespace MLWorkbench.Grading;

/// <summary>Puts the received items in the order of the expected ones; what matches nothing fills the gaps.</summary>
sealed class OrderSymmetry : Symmetry
{
    internal override object? Align(object? expected, object? received, Tolerance tolerance)
    {
        if (expected is not IEnumerable e || received is not IEnumerable r)
            return received;
        var left = r.Cast<object?>().ToList();
        var aligned = new List<object?>();
        var gaps = new List<int>();
        foreach (var item in e.Cast<object?>())
        {
            var match = left.FindIndex(candidate => Comparison.Same(item, candidate, tolerance));
            if (match < 0)
                gaps.Add(aligned.Count);
            aligned.Add(match < 0 ? null : left[match]);
            if (match >= 0)
                left.RemoveAt(match);
        }
        foreach (var gap in gaps.Where(_ => left.Count > 0))
        {
            aligned[gap] = left[0];
            left.RemoveAt(0);
        }
        // With too few items a gap stays; the shape must say so, not a null.
        return aligned.Take(aligned.Count - Math.Max(0, aligned.Count(item => item is null))).Concat(left).ToArray();
    }
}
