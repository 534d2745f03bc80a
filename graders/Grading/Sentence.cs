namespace MLWorkbench.Grading;

/// <summary>Test names are sentences with underscores.</summary>
public static class Sentence
{
    /// <summary>The sentence that a method name spells.</summary>
    public static string Of(string methodName)
    {
        ArgumentNullException.ThrowIfNull(methodName);
        return methodName.Replace('_', ' ');
    }
}
