namespace MLWorkbench.Workbench;

/// <summary>A number with its noun: one line, two lines.</summary>
static class Count
{
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    public static string Was(int number) => number == 1 ? "was" : "were";
}
