using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>All that lies in the interview folder. A file gives its kind and id by its path; a damaged one is named and left out.</summary>
public sealed partial class InterviewContent
{
    internal const string QuestionsFolder = "questions";
    internal const string Cases = "cases";
    internal const string Behavioural = "behavioural";
    internal const string ProjectsFolder = "projects";
    internal const string PlansFolder = "plans";

    readonly List<InterviewItem> _items = [];
    readonly List<Project> _projects = [];
    readonly List<StudyPlan> _plans = [];
    readonly List<ContentFault> _faults = [];

    InterviewContent()
    {
    }

    /// <summary>Questions, then designs, then behavioural prompts, each in the order of their ids.</summary>
    public IReadOnlyList<InterviewItem> Items => _items;

    /// <summary>The projects.</summary>
    public IReadOnlyList<Project> Projects => _projects;

    /// <summary>The plans, shortest first.</summary>
    public IReadOnlyList<StudyPlan> Plans => _plans;

    /// <summary>The files that were left out.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    /// <summary>What questions are filed under, then 'cases' and 'behavioural' when there are any.</summary>
    public IReadOnlyList<string> Topics => [.. _items.Select(item => item.Topic).Distinct()];

    /// <summary>All ids.</summary>
    public IEnumerable<string> Ids => _items.Select(item => item.Id).Concat(_projects.Select(project => project.Id)).Concat(_plans.Select(plan => plan.Id));

    /// <summary>Reads the folder of a workspace.</summary>
    public static InterviewContent Load(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var content = new InterviewContent();
        foreach (var folder in new[] { QuestionsFolder, Cases, Behavioural, ProjectsFolder, PlansFolder })
        {
            var room = Path.Combine(workspace.Interview, folder);
            if (!Directory.Exists(room))
                continue;
            foreach (var file in Directory.EnumerateFiles(room, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                content.Read(workspace, file);
        }
        content._plans.Sort((one, other) => one.Days.Count.CompareTo(other.Days.Count));
        return content;
    }

    /// <summary>The item with this id, or with this last part of it if only one has it; nothing when there is none.</summary>
    public InterviewItem? Item(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var wanted = id.Trim().ToLowerInvariant();
        var found = _items.FindAll(item => item.Id == wanted || item.Id.EndsWith('/' + wanted, StringComparison.Ordinal));
        return found.Count == 1 ? found[0] : found.Find(item => item.Id == wanted);
    }

    /// <summary>What a topic or an id stands for; every question when it is null.</summary>
    public IReadOnlyList<InterviewItem> Select(string? selection)
    {
        if (selection is null)
            return _items.Exists(item => item is Question) ? [.. _items.OfType<Question>()] : throw Empty();
        var wanted = selection.Trim().TrimEnd('/').ToLowerInvariant();
        if (_items.FindAll(item => item.Topic == wanted || item.Id.StartsWith(wanted + '/', StringComparison.Ordinal)) is { Count: > 0 } topic)
            return topic;
        if (Item(wanted) is { } item)
            return [item];
        throw _items.Count == 0 ? Empty() : new WorkbenchException(
            $"There is no topic or question called '{selection}'. Did you mean {string.Join(", ", Nearest.To(selection, Topics.Concat(_items.Select(each => each.Id)), 3))}? `mlw ask WORDS` searches.");
    }

    /// <summary>The plan with this name.</summary>
    public StudyPlan Plan(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim().ToLowerInvariant();
        return _plans.Find(plan => plan.Name == wanted || plan.Id == wanted) ?? throw (_plans.Count == 0 ? Empty() : new WorkbenchException(
            $"There is no plan called '{name}'. Did you mean {string.Join(", ", Nearest.To(wanted, _plans.Select(plan => plan.Name), 3))}? `mlw plan list` shows all of them."));
    }

    /// <summary>The project with this id or slug.</summary>
    public Project Project(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var wanted = id.Trim().ToLowerInvariant();
        return _projects.Find(project => project.Id == wanted || project.Id == $"{ProjectsFolder}/{wanted}") ?? throw (_projects.Count == 0 ? Empty() : new WorkbenchException(
            $"There is no project called '{id}'. Did you mean {string.Join(", ", Nearest.To(wanted, _projects.Select(project => project.Id), 3))}?"));
    }

    WorkbenchException Empty() => new(_faults.Count == 0
        ? "There is nothing of that kind in the folder 'interview'. Get it back with: git checkout -- interview"
        : $"Nothing of that kind in the folder 'interview' can be read. The first fault: {_faults[0]} Get the files back with: git checkout -- interview");

    void Read(Workspace workspace, string file)
    {
        var id = Path.GetRelativePath(workspace.Interview, file).Replace('\\', '/')[..^".md".Length];
        if (id.EndsWith("/README", StringComparison.Ordinal))
            return;
        try
        {
            Add(id, ContentPage.Parse(File.ReadAllText(file)));
        }
        catch (DamagedContentException damage)
        {
            _faults.Add(new(workspace.Relative(file), damage.Line, damage.Message));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new(workspace.Relative(file), 1, $"it cannot be read: {refused.Message}"));
        }
    }

    void Add(string id, ContentPage page)
    {
        if (!Form().IsMatch(id))
            throw new DamagedContentException(1, "the path must be questions/TOPIC/NAME.md, or cases, behavioural, projects or plans with NAME.md, in lower case with hyphens.");
        switch (id[..id.IndexOf('/', StringComparison.Ordinal)])
        {
            case QuestionsFolder:
                _items.Add(Question.Parse(id, page));
                break;
            case Cases:
                _items.Add(DesignCase.Parse(id, page));
                break;
            case Behavioural:
                _items.Add(BehaviouralPrompt.Parse(id, page));
                break;
            case ProjectsFolder:
                _projects.Add(MLWorkbench.Workbench.Project.Parse(id, page));
                break;
            default:
                _plans.Add(StudyPlan.Parse(id, page));
                break;
        }
    }

    [GeneratedRegex("^(questions/[a-z0-9]+(-[a-z0-9]+)*|cases|behavioural|projects|plans)/[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
