namespace MLWorkbench.Workbench;

/// <summary>Which items of a plan lie on which date, as starting, shifting and planning again have left it.</summary>
sealed class PlanLayout
{
    sealed record Chunk(string Key, string Title, List<int> Items)
    {
        public DateOnly Date { get; set; }
    }

    readonly StudyPlan _plan;
    readonly PlanStartEvent _start;
    readonly int[] _minutes;
    readonly List<Chunk> _chunks = [];
    int _replans;

    /// <summary>A plan from its first day on; a day with more than the hours that there are takes several.</summary>
    public PlanLayout(StudyPlan plan, PlanStartEvent start, int[] minutes)
    {
        (_plan, _start, _minutes) = (plan, start, minutes);
        var number = 0;
        foreach (var day in plan.Days)
        {
            var items = Enumerable.Range(number, day.Items.Count()).ToList();
            number += items.Count;
            var parts = start.Hours is { } hours ? Packed(items, hours * 60) : [items];
            for (var i = 0; i < parts.Count; i++)
                _chunks.Add(new(i == 0 ? $"day-{day.Number}" : $"day-{day.Number}-{i + 1}", parts.Count == 1 ? day.Title : $"{day.Title} ({i + 1} of {parts.Count})", parts[i]));
        }
        Place(0, start.From);
    }

    /// <summary>Each date with its key, title and the numbers of its items.</summary>
    public IEnumerable<(DateOnly Date, string Key, string Title, IReadOnlyList<int> Items)> Days =>
        _chunks.Where(chunk => chunk.Items.Count > 0).Select(chunk => (chunk.Date, chunk.Key, chunk.Title, (IReadOnlyList<int>)chunk.Items));

    /// <summary>Moves what lies on a date or later; nothing comes before that date.</summary>
    public void Shift(DateOnly on, int days)
    {
        if (_chunks.FindIndex(chunk => chunk.Date >= on) is var first and >= 0)
        {
            var moved = _chunks[first].Date.AddDays(days);
            Place(first, moved < on ? on : moved);
        }
    }

    /// <summary>Puts what is open before a date on days of its own from that date on, and everything else after them.</summary>
    public void Replan(DateOnly on, Func<int, bool> isOpen)
    {
        _replans++;
        var slipped = _chunks.Where(chunk => chunk.Date < on).SelectMany(chunk => chunk.Items).Where(isOpen).Order().ToList();
        if (slipped.Count == 0)
            return;
        foreach (var chunk in _chunks.Where(chunk => chunk.Date < on))
            chunk.Items.RemoveAll(slipped.Contains);
        var first = _chunks.FindIndex(chunk => chunk.Date >= on);
        if (first < 0)
            first = _chunks.Count;
        var days = Packed(slipped, _start.Hours * 60 ?? LongestDay());
        _chunks.InsertRange(first, days.Select((items, i) => new Chunk($"catch-up-{_replans}-{i + 1}", "Catching up", items)));
        Place(first, on);
    }

    void Place(int first, DateOnly date)
    {
        foreach (var chunk in _chunks.Skip(first))
        {
            while (_start.SkipWeekends && date.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday))
                date = date.AddDays(1);
            chunk.Date = date;
            date = date.AddDays(1);
        }
    }

    double LongestDay()
    {
        var (number, longest) = (0, 0);
        foreach (var day in _plan.Days)
            longest = Math.Max(longest, day.Items.Sum(_ => _minutes[number++]));
        return longest;
    }

    // In order; what is longer than a day has one to itself.
    List<List<int>> Packed(List<int> items, double minutes)
    {
        var days = new List<List<int>>();
        var left = 0.0;
        foreach (var item in items)
        {
            if (days.Count == 0 || _minutes[item] > Math.Max(left, 0))
            {
                days.Add([]);
                left = minutes;
            }
            days[^1].Add(item);
            left -= _minutes[item];
        }
        return days;
    }
}
