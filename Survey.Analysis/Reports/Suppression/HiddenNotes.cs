namespace Survey.Analysis.Reports.Suppression;

/// <summary>The notes below a table of which something is hidden.</summary>
internal static class HiddenNotes
{
    /// <summary>
    /// The notes that say the same of every table, those that are known to be harmless, and that cells are hidden. Any other note
    /// (a base, the result of a test) may give hidden figures away.
    /// </summary>
    public static IReadOnlyList<string> Of(
        ReportWords words,
        IEnumerable<string> notes,
        int threshold,
        IReadOnlyList<string> kept
    ) => [.. notes.Where(note => kept.Contains(note) || words.IsFixed(note)), words.Text("note.hidden", threshold)];
}
