using Survey.Analysis.Reports;

namespace Survey.Analysis.Reading;

/// <summary>What holds for every table of a chapter is said once, above the first.</summary>
internal static class CommonNotes
{
    /// <returns>The notes that all tables have, in the order of the first; none where there is a single table.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReportTable> tables) =>
        tables.Count < 2 ? [] : [.. tables[0].Notes.Where(note => tables.All(table => table.Notes.Contains(note)))];
}
