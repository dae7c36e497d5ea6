using Survey.Analysis.Disclosure;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Adds what readers know beside the tables: relations between counts that follow from the rules of the form.</summary>
internal static class Relations
{
    /// <summary>A whole is the sum of its parts. Counts that the report has no place for are given with it.</summary>
    /// <param name="cells">The report.</param>
    /// <param name="whole">The key and the count of the whole.</param>
    /// <param name="parts">The keys and the counts of the parts, which do not overlap.</param>
    public static void Relate(this ReportCells cells, (CellKey Key, long Count) whole, params (CellKey Key, long Count)[] parts)
    {
        foreach (var (key, count) in parts.Prepend(whole))
        {
            cells.Add(new CountCell(key, count) { IsPublished = false, IsProtected = false });
        }

        cells.Add(new Sum(whole.Key, [.. parts.Select(part => part.Key)]));
    }

    /// <summary>A part is at most the whole. The rest is as sensitive as any count that readers compute.</summary>
    /// <param name="cells">The report.</param>
    /// <param name="whole">The key and the count of the whole.</param>
    /// <param name="part">The key and the count of the part.</param>
    /// <param name="isSensitive">Whether the rest counts people.</param>
    public static void Within(
        this ReportCells cells,
        (CellKey Key, long Count) whole,
        (CellKey Key, long Count) part,
        bool isSensitive
    )
    {
        var rest = (Key: CellKey.Rest(whole.Key, part.Key), Count: whole.Count - part.Count);
        cells.Relate(whole, part, rest);
        cells.Add(new CountCell(rest.Key, rest.Count) { IsPublished = false, IsProtected = isSensitive });
    }
}
