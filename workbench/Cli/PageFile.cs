namespace MLWorkbench.Workbench;

/// <summary>The task page of an exercise on disk.</summary>
static class PageFile
{
    public static TaskPage Read(Workspace workspace, Exercise exercise)
    {
        var file = workspace.Page(exercise);
        return File.Exists(file)
            ? TaskPage.Parse(File.ReadAllText(file))
            : throw new WorkbenchException($"{workspace.Relative(file)} is missing. Get it back with: git checkout -- {workspace.Relative(file)}");
    }
}
