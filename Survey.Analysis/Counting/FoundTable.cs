using Survey.Analysis.Responses;

namespace Survey.Analysis.Counting;

/// <summary>A <see cref="CountTable"/> with the members of its sets.</summary>
internal sealed record FoundTable(IReadOnlyList<BitSet> Rows, IReadOnlyList<BitSet> Columns, BitSet Within)
{
    public long Cells => (long)Rows.Count * Columns.Count;
}
