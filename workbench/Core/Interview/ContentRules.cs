namespace MLWorkbench.Workbench;

/// <summary>What must hold for the interview folder of a checkout. Each rule lists what breaks it.</summary>
public sealed class ContentRules(Workspace workspace, Curriculum curriculum, InterviewContent content)
{
    readonly HashSet<string> _exercises = [.. curriculum.Exercises.Select(exercise => exercise.Id)];
    readonly HashSet<string> _items = [.. content.Items.Select(item => item.Id)];
    readonly HashSet<string> _all = [.. curriculum.Exercises.Select(exercise => exercise.Id), .. content.Ids];

    /// <summary>What breaks any rule.</summary>
    public IEnumerable<string> All() => [.. Files(), .. Titles(), .. Lengths(), .. References(), .. Order(), .. Covered()];

    /// <summary>Every file can be read, and every kind of content is there.</summary>
    public IEnumerable<string> Files()
    {
        foreach (var fault in content.Faults)
            yield return fault.ToString();
        foreach (var (kind, count) in new[]
        {
            ("questions", content.Items.OfType<Question>().Count()), ("cases", content.Items.OfType<DesignCase>().Count()),
            ("behavioural", content.Items.OfType<BehaviouralPrompt>().Count()), ("projects", content.Projects.Count), ("plans", content.Plans.Count),
        })
        {
            if (count == 0)
                yield return $"interview/{kind} is empty.";
        }
    }

    /// <summary>No title stands twice.</summary>
    public IEnumerable<string> Titles() =>
        from title in content.Items.Select(item => (item.Id, item.Title)).Concat(content.Projects.Select(project => (project.Id, project.Title)))
        group title.Id by Plain(title.Title) into same
        where same.Count() > 1
        select $"the same title stands in {string.Join(" and ", same)}.";

    /// <summary>Answers and rubrics are as long as they should be.</summary>
    public IEnumerable<string> Lengths()
    {
        var figures = content.Items.SelectMany(item => item is DesignCase design ? Figures(design) : Figures(item));
        return from figure in figures
               where figure.Count < figure.Fewest || figure.Count > figure.Most
               select $"{figure.Id}: {figure.Count} {figure.What}; {figure.Fewest} to {figure.Most} are due.";
    }

    static IEnumerable<(string Id, int Count, int Fewest, int Most, string What)> Figures(InterviewItem item)
    {
        yield return (item.Id, item.Rubric.Count, 3, 5, "points in the rubric");
        if (item is Question question)
            yield return (item.Id, Words(question.Answer), 80, 200, "words in the answer");
    }

    static IEnumerable<(string Id, int Count, int Fewest, int Most, string What)> Figures(DesignCase design)
    {
        yield return (design.Id, Words(design.Prompt), 60, 120, "words in the prompt");
        yield return (design.Id, design.Clarifying.Count, 5, 8, "clarifying questions");
        yield return (design.Id, Words(design.Outline), 250, 450, "words in the outline");
        foreach (var part in design.Rubric.GroupBy(point => point.Section))
            yield return (design.Id, part.Count(), 2, 4, $"points under '{part.Key}'");
    }

    /// <summary>Every id that a page names exists.</summary>
    public IEnumerable<string> References()
    {
        foreach (var question in content.Items.OfType<Question>())
        {
            foreach (var id in question.Related.Where(id => !_exercises.Contains(id)))
                yield return $"{question.Id}: there is no exercise {id}.";
        }
        foreach (var (owner, related) in content.Items.OfType<DesignCase>().Select(design => (design.Id, design.Related)).Concat(content.Projects.Select(project => (project.Id, project.Related))))
        {
            foreach (var id in related.Where(id => !_all.Contains(id)))
                yield return $"{owner}: there is no {id}.";
        }
        foreach (var (plan, day, item) in PlanItems().Where(each => !Exists(each.Item)))
            yield return $"{plan.Id}, day {day.Number}: there is no {item.Subject}.";
    }

    /// <summary>What an exercise of a plan builds on does not come later in the plan.</summary>
    public IEnumerable<string> Order()
    {
        foreach (var plan in content.Plans)
        {
            var places = plan.Items.Where(item => item.Kind == PlanItemKind.Exercise).Select((item, place) => (item.Subject, place))
                .DistinctBy(each => each.Subject).ToDictionary(each => each.Subject, each => each.place);
            foreach (var exercise in curriculum.Exercises.Where(exercise => places.ContainsKey(exercise.Id)))
            {
                foreach (var late in exercise.Prerequisites.Where(id => places.TryGetValue(id, out var place) && place > places[exercise.Id]))
                    yield return $"{plan.Id}: {exercise.Id} comes before {late}, which it builds on.";
            }
        }
    }

    /// <summary>Every topic of the outlines is covered by ids that exist.</summary>
    public IEnumerable<string> Covered()
    {
        var outlines = Coverage.Load(workspace);
        if (outlines.Count == 0)
            yield return "interview/coverage.json names no outline.";
        foreach (var (outline, topics) in outlines)
        {
            if (topics.Length == 0)
                yield return $"interview/coverage.json: the outline '{outline}' has no topics.";
            foreach (var topic in topics.Where(topic => topic.Covered.Length == 0))
                yield return $"interview/coverage.json, {outline}: nothing covers '{topic.Topic}'.";
            foreach (var (topic, id) in topics.SelectMany(topic => topic.Covered.Where(id => !_all.Contains(id)).Select(id => (topic.Topic, id))))
                yield return $"interview/coverage.json, {outline}, '{topic}': there is no {id}.";
        }
    }

    bool Exists(PlanItem item) => item.Kind switch
    {
        PlanItemKind.Exercise => _exercises.Contains(item.Subject),
        PlanItemKind.Answer => _items.Contains(item.Subject),
        PlanItemKind.Project => content.Projects.Any(project => project.Id == item.Subject),
        PlanItemKind.Quiz => content.Topics.Contains(item.Subject),
        _ => true,
    };

    IEnumerable<(StudyPlan Plan, PlanDay Day, PlanItem Item)> PlanItems() =>
        from plan in content.Plans
        from day in plan.Days
        from item in day.Items
        select (plan, day, item);

    static string Plain(string title) => new([.. title.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
