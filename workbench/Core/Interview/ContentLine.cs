namespace MLWorkbench.Workbench;

/// <summary>A line and where it stands in its file.</summary>
readonly record struct ContentLine(int Number, string Text);
