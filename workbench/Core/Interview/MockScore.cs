namespace MLWorkbench.Workbench;

/// <summary>What a part of a mock interview is worth.</summary>
/// <param name="State">The part.</param>
/// <param name="Title">What it was about.</param>
/// <param name="Points">Out of 100.</param>
/// <param name="Missed">What a better answer would have had.</param>
/// <param name="Next">What to study, by id.</param>
public sealed record MockScore(MockPartState State, string Title, double Points, IReadOnlyList<string> Missed, IReadOnlyList<string> Next)
{
    /// <summary>What each hint takes from an exercise.</summary>
    public const int HintCost = 10;

    /// <summary>Scores a part. What was not reached or passed over is worth nothing.</summary>
    public static MockScore Of(MockPartState state, Curriculum curriculum, InterviewContent content)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(curriculum);
        ArgumentNullException.ThrowIfNull(content);
        if (state.Part.Kind == MockPartKind.Coding)
            return Coding(state, curriculum);
        if (content.Item(state.Part.Id) is not { } item)
            return new(state, state.Part.Id, 0, ["The page is no longer there."], []);
        var hit = state.Hit ?? [];
        return new(state, item.Title, Math.Round(100.0 * hit.Count / item.Rubric.Count), [.. item is DesignCase ? MissedParts(item, hit) : MissedPoints(item, hit)], [item.Id, .. item.Related]);
    }

    static IEnumerable<string> MissedPoints(InterviewItem item, IReadOnlyList<int> hit) =>
        item.Rubric.Where((_, i) => !hit.Contains(i + 1)).Select(point => point.Text);

    // A design has some thirty points: which of its parts were thin says more.
    static IEnumerable<string> MissedParts(InterviewItem item, IReadOnlyList<int> hit) =>
        from point in item.Rubric.Select((point, i) => (point.Section, IsHit: hit.Contains(i + 1)))
        group point.IsHit by point.Section into part
        where part.Contains(false)
        select $"{part.Key}: {part.Count(isHit => isHit)} of {part.Count()} points";

    static MockScore Coding(MockPartState state, Curriculum curriculum)
    {
        var (coding, id) = (state.Coding, state.Part.Id);
        var title = curriculum.Exercises.FirstOrDefault(exercise => exercise.Id == id)?.Title ?? id;
        var share = coding.Outcome == Outcome.Passed ? 1 : coding.Checks == 0 ? 0 : (double)coding.Passed / coding.Checks;
        var missed = new List<string>();
        if (coding.Outcome != Outcome.Passed)
            missed.Add(coding.Checks == 0 ? "Nothing was graded." : $"{coding.Passed} of {coding.Checks} checks passed.");
        if (coding.Hints > 0)
            missed.Add($"Hints: {coding.Hints}, {HintCost} points each.");
        return new(state, title, Math.Round(Math.Max(0, 100 * share - HintCost * coding.Hints)), missed, [id]);
    }
}
