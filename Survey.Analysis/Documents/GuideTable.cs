using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Documents;

/// <summary>A table of a document, with its charts above it.</summary>
/// <param name="Number">Unique in the document, from 1.</param>
/// <param name="Table">The table of the report.</param>
/// <param name="Reading">What people read of it.</param>
/// <param name="Figures">Its charts.</param>
/// <param name="Notes">What must be known to read it, a sentence each.</param>
internal sealed record GuideTable(
    int Number,
    ReportTable Table,
    ReadingTable Reading,
    IReadOnlyList<GuideFigure> Figures,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The place of the column that says what a row is about.</summary>
    public int LabelPlace { get; } = Math.Max(0, Reading.Headings.ToList().FindIndex(heading => !heading.IsFigure));

    /// <summary>Whether the nets begin here, which take several of the rows above together.</summary>
    /// <param name="row">The place of the row in the report's table.</param>
    public bool IsFirstNet(int row) => Table.NetCount > 0 && row == Table.Rows.Count - Table.NetCount;
}
