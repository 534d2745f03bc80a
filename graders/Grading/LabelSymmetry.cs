namespace MLWorkbench.Grading;

/// <summary>Renames clusters: the first row of each received cluster gives it the expected name, if no other has it already. Negative labels, such as noise, are no names and stay.</summary>
sealed class LabelSymmetry : Symmetry
{
    internal override object? Align(object? expected, object? received, Tolerance tolerance)
    {
        if (expected is not int[] e || received is not int[] r || e.Length != r.Length)
            return received;
        var names = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        for (var row = 0; row < r.Length; row++)
        {
            if (r[row] >= 0 && e[row] >= 0 && !names.ContainsKey(r[row]) && taken.Add(e[row]))
                names[r[row]] = e[row];
        }
        var unused = Math.Max(e.DefaultIfEmpty().Max(), r.DefaultIfEmpty().Max()) + 1;
        return Array.ConvertAll(r, label => label < 0 ? label : names.TryGetValue(label, out var name) ? name : names[label] = unused++);
    }
}
