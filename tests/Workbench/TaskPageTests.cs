using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class TaskPageTests
{
    const string Page = """
        # A title

        ## Task

        Do it.

        ```csharp
        ## not a heading
        ```

        ## Hints

        1. A nudge.
        2. A longer one
           on two lines.
        3. The outline.
        """;

    [Test]
    public void A_page_is_split_at_its_headings_but_not_inside_code()
    {
        var page = TaskPage.Parse(Page);

        Assert.That(page.Title, Is.EqualTo("A title"));
        Assert.That(page.Sections, Is.EqualTo(new[] { "Task", "Hints" }));
        Assert.That(page["Task"], Does.StartWith("Do it.").And.Contain("## not a heading"));
        Assert.That(page["Background"], Is.Empty);
    }

    [Test]
    public void Hints_are_numbered_and_may_have_several_lines() =>
        Assert.That(TaskPage.Parse(Page.ReplaceLineEndings("\r\n")).Hints, Is.EqualTo(new[] { "A nudge.", "A longer one\n   on two lines.", "The outline." }));
}
