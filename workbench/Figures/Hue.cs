namespace MLWorkbench.Figures;

/// <summary>The colours of data, in the order in which series take them. Each also has a marker of its own.</summary>
public enum Hue
{
    /// <summary>The first series.</summary>
    Blue,

    /// <summary>The second series.</summary>
    Orange,

    /// <summary>The third series.</summary>
    Green,

    /// <summary>The fourth series.</summary>
    Purple,

    /// <summary>The fifth series.</summary>
    Gold,

    /// <summary>For what is only there for comparison; no series takes it by itself.</summary>
    Grey,
}
