using System.Numerics;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Counting;

/// <summary>
/// The one place where respondents are counted: AND and a count of bits; with weights, sums over the members in ascending order.
/// </summary>
/// <param name="everyone">All respondents.</param>
/// <param name="weights">One weight per respondent; null when every weight is 1.</param>
internal sealed class TableCounting(BitSet everyone, double[]? weights)
{
    public TableCounts Of(FoundTable table)
    {
        var counts = new TableCounts(table.Rows.Count, table.Columns.Count, weights is not null);
        var isSymmetric = ReferenceEquals(table.Rows, table.Columns);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = ReferenceEquals(table.Within, everyone) ? table.Rows[i] : table.Rows[i].And(table.Within);
            for (var j = isSymmetric ? i : 0; j < table.Columns.Count; j++)
            {
                Count(counts, (i, j), row, table.Columns[j]);
                if (isSymmetric)
                {
                    counts.Copy((i, j), (j, i));
                }
            }
        }

        return counts;
    }

    private void Count(TableCounts counts, (int Row, int Column) cell, BitSet row, BitSet column)
    {
        if (weights is null)
        {
            counts.Set(cell, ReferenceEquals(column, everyone) ? row.Count() : row.CountAnd(column));
        }
        else
        {
            Weigh(counts, cell, row.Words, column.Words);
        }
    }

    private void Weigh(TableCounts counts, (int Row, int Column) cell, ReadOnlySpan<ulong> row, ReadOnlySpan<ulong> column)
    {
        var (respondents, count, sum, squares) = (0, 0, 0.0, 0.0);
        for (var word = 0; word < row.Length; word++)
        {
            for (var both = row[word] & column[word]; both != 0; both &= both - 1)
            {
                var weight = weights![(word * 64) + BitOperations.TrailingZeroCount(both)];
                respondents++;
                count += weight > 0 ? 1 : 0;
                sum += weight;
                squares += weight * weight;
            }
        }

        counts.Set(cell, respondents, new WeightedCount(count, sum, squares));
    }
}
