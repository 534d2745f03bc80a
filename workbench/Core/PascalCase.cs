namespace MLWorkbench.Workbench;

static class PascalCase
{
    public static string Of(string kebab) =>
        string.Concat(kebab.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
