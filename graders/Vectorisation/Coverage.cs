namespace MLWorkbench.Vectorisation;

/// <summary>Reads from the weight with which each element was counted what went wrong in a loop over vectors.</summary>
static class Coverage
{
    /// <summary>The length to look at first: after four vectors at once some vectors are left over, and after those some values, whatever the width.</summary>
    public const int Telling = 79;

    /// <summary>Every length up to the telling one, which comes first.</summary>
    public static IEnumerable<int> Lengths => Enumerable.Range(0, Telling).Prepend(Telling);

    /// <summary>The weights that a sum gives to its elements: its answers when one element is 1 and the others are 0.</summary>
    public static double[] Of(int length, Func<double[], double> sum)
    {
        var weights = new double[length];
        for (var i = 0; i < length; i++)
        {
            var values = new double[length];
            values[i] = 1;
            weights[i] = sum(values);
        }
        return weights;
    }

    /// <summary>Every element once.</summary>
    public static double[] Once(int length) => [.. Enumerable.Repeat(1.0, length)];

    /// <summary>Expects every element once, and says which were lost or counted twice.</summary>
    public static CloseConstraint Expected(double[] weights, string elements = "values")
    {
        var constraint = Close.Exactly(Once(weights.Length)).Named("times counted");
        return Fault(weights, elements) is { } fault ? constraint.Mistake<double[]>(received => Fault(received, elements) is not null, fault) : constraint;
    }

    static string? Fault(double[] weights, string elements)
    {
        var n = weights.Length;
        var wrong = Array.FindIndex(weights, weight => weight != 1);
        if (wrong < 0)
            return null;
        if (Array.Exists(weights, double.IsNaN))
            return $"With {n} {elements} the answer is NaN, though none of them is: your code reads past the end of a span, where the grader put NaN. Nothing after index {n - 1} may be read.";
        if (Array.FindIndex(weights, weight => weight > 1) is var twice and >= 0)
            return $"With {n} {elements} the one at index {twice} counts {weights[twice]:0.###} times: the tail begins before the end of what whole vectors have counted already.";
        if (Array.FindIndex(weights, weight => weight != 0 && weight != 1) is var odd and >= 0)
            return $"With {n} {elements} the one at index {odd} counts {weights[odd]:0.###} times instead of once.";
        var lastMissing = Array.LastIndexOf(weights, 0.0);
        var missing = weights.Count(weight => weight == 0);
        if (lastMissing == n - 1 && lastMissing - wrong + 1 == missing)
            return $"With {n} {elements} the last {missing} {(missing == 1 ? "is" : "are")} not counted: whole vectors end before them. What is left over, the tail, needs a loop of its own.";
        if (lastMissing - wrong + 1 == missing)
            return $"With {n} {elements} the ones at index {wrong} to {lastMissing} are not counted: the loop over several vectors at once ends before them, and the tail begins after them.";
        var loneLanes = Enumerable.Range(1, lastMissing - 1).All(i => weights[i] == 0 || weights[i - 1] == 0);
        return loneLanes
            ? $"With {n} {elements}, {missing} are not counted, the one at index {wrong} first: one lane of a vector reached the answer, its neighbours did not. All lanes must be added in the end, as Vector.Sum does."
            : $"With {n} {elements}, {missing} are not counted, the one at index {wrong} first: a whole accumulator is missing from the answer. All of them must be added in the end.";
    }
}
