namespace MLWorkbench.Workbench;

/// <summary>A piece of work from data to service, done by yourself.</summary>
/// <param name="Id">projects/SLUG.</param>
/// <param name="Title">What is built.</param>
/// <param name="Brief">The task.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Rubric">What makes it good.</param>
/// <param name="Related">Ids that belong to it.</param>
public sealed record Project(
    string Id, string Title, string Brief, IReadOnlyList<string> Steps, IReadOnlyList<string> Rubric, IReadOnlyList<string> Related)
{
    internal static Project Parse(string id, ContentPage page)
    {
        page.HasOnly(["Related"], ["Brief", "Steps", "Rubric"]);
        return new(
            id, page.Title, page["Brief"].Text, [.. page["Steps"].Points.Select(step => step.Text)],
            [.. page["Rubric"].Points.Select(point => point.Text)], page.List("Related"));
    }
}
