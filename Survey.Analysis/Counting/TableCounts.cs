using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Counting;

/// <summary>The counts of one <see cref="CountTable"/>; rows x columns of its axes.</summary>
internal sealed class TableCounts
{
    private readonly int[,] respondents;
    private readonly WeightedCount[,]? weighted;

    internal TableCounts(int rows, int columns, bool isWeighted)
    {
        respondents = new int[rows, columns];
        weighted = isWeighted ? new WeightedCount[rows, columns] : null;
    }

    public int RowCount => respondents.GetLength(0);

    public int ColumnCount => respondents.GetLength(1);

    /// <summary>Those who count, with their weights: respondents of weight 0 are nobody.</summary>
    public WeightedCount this[int row, int column] =>
        weighted is null ? WeightedCount.Unweighted(respondents[row, column]) : weighted[row, column];

    /// <summary>All who are in the cell, also those of weight 0.</summary>
    public int Respondents(int row, int column) => respondents[row, column];

    internal void Set((int Row, int Column) cell, int count) => respondents[cell.Row, cell.Column] = count;

    internal void Set((int Row, int Column) cell, int count, WeightedCount weight)
    {
        respondents[cell.Row, cell.Column] = count;
        weighted![cell.Row, cell.Column] = weight; // set with weights only
    }

    internal void Copy((int Row, int Column) from, (int Row, int Column) to)
    {
        respondents[to.Row, to.Column] = respondents[from.Row, from.Column];
        if (weighted is not null)
        {
            weighted[to.Row, to.Column] = weighted[from.Row, from.Column];
        }
    }

    /// <summary>The counts of other respondents in the same table added.</summary>
    internal TableCounts Plus(TableCounts other)
    {
        var sum = new TableCounts(RowCount, ColumnCount, weighted is not null || other.weighted is not null);
        for (var i = 0; i < RowCount; i++)
        {
            for (var j = 0; j < ColumnCount; j++)
            {
                sum.respondents[i, j] = respondents[i, j] + other.respondents[i, j];
                if (sum.weighted is not null)
                {
                    sum.weighted[i, j] = this[i, j] + other[i, j];
                }
            }
        }

        return sum;
    }
}
