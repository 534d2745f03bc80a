namespace MLWorkbench;

/// <summary>The alternative of a test: which deviations from the hypothesis count as extreme.</summary>
public enum Tail
{
    /// <summary>Both directions.</summary>
    TwoSided,

    /// <summary>The true value is less than the hypothesis says.</summary>
    Less,

    /// <summary>The true value is greater than the hypothesis says.</summary>
    Greater,
}
