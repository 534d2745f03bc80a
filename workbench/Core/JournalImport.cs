namespace MLWorkbench.Workbench;

/// <summary>What an import did.</summary>
/// <param name="Added">Events that were new.</param>
/// <param name="Known">Events that the journal had already.</param>
/// <param name="Unreadable">Lines that are no events, and were left out.</param>
/// <param name="Kept">Where the journal as it was before lies, if there was one to keep.</param>
public sealed record JournalImport(int Added, int Known, int Unreadable, string? Kept);
