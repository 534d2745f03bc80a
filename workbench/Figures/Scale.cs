namespace MLWorkbench.Figures;

/// <summary>How an axis maps numbers to places.</summary>
public enum Scale
{
    /// <summary>Equal differences take equal room.</summary>
    Linear,

    /// <summary>Equal ratios take equal room.</summary>
    Log,
}
