namespace MLWorkbench.Workbench;

/// <summary>Where a line of a comparison stands.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>Only in the left text.</summary>
    Left,

    /// <summary>Only in the right text.</summary>
    Right,
}
