namespace MLWorkbench.Workbench;

/// <summary>Finds questions, designs and prompts by words.</summary>
public static class ContentSearch
{
    /// <summary>The items in which every word occurs, best first: a word counts more in a title than in an answer, and more whole than as a beginning.</summary>
    public static IReadOnlyList<InterviewItem> Find(IEnumerable<InterviewItem> items, string words)
    {
        ArgumentNullException.ThrowIfNull(items);
        var wanted = Words(words);
        return wanted.Length == 0 ? [] :
        [
            .. items.Select(item => (item, score: Score(item, wanted))).Where(each => each.score > 0)
                .OrderByDescending(each => each.score).ThenBy(each => each.item.Id, StringComparer.Ordinal).Select(each => each.item),
        ];
    }

    /// <summary>The words of these items that look most like a word.</summary>
    public static IReadOnlyList<string> Like(IEnumerable<InterviewItem> items, string word, int count) =>
        Nearest.To(word, items.SelectMany(item => Words($"{item.Title} {item.Model}")).Where(known => known.Length > 3).Distinct(), count);

    static double Score(InterviewItem item, string[] wanted)
    {
        (HashSet<string> Words, double Weight)[] fields =
        [
            ([.. Words(item.Id)], 4), ([.. Words(item.Title)], 4), ([.. item.Rubric.SelectMany(point => Words(point.Text))], 2), ([.. Words($"{item.Asked} {item.Model} {item.FollowUp}")], 1),
        ];
        var scores = Array.ConvertAll(wanted, word => fields.Sum(field => field.Weight * Match(field.Words, word)));
        return Array.TrueForAll(scores, score => score > 0) ? scores.Sum() : 0;
    }

    static double Match(HashSet<string> words, string wanted) =>
        words.Contains(wanted) ? 1 : wanted.Length >= 3 && words.Any(word => word.StartsWith(wanted, StringComparison.Ordinal)) ? 0.5 : 0;

    static string[] Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
