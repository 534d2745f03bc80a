namespace MLWorkbench.Workbench;

/// <summary>Says on the error stream which files of the interview folder were left out.</summary>
static class ContentFaults
{
    /// <summary>Reads the folder and warns of what is damaged in it.</summary>
    public static InterviewContent Load(Workspace workspace)
    {
        var content = InterviewContent.Load(workspace);
        foreach (var fault in content.Faults)
            Console.Error.WriteLine($"{fault} The file is left out, the rest works. Its last version: git checkout -- {fault.File}");
        return content;
    }
}
