using Survey.Analysis.Statistics.Independence;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>
/// Concordant and discordant pairs of respondents in a table whose rows and columns are in order: concordant when the one who is
/// higher in the rows is higher in the columns too. Pairs that share a row or a column are tied and count as neither.
/// </summary>
/// <remarks>
/// <see cref="P"/> and <see cref="Q"/> are twice the numbers of pairs, as the standard errors want them: Σ n(i,j) C(i,j) and Σ
/// n(i,j) D(i,j), with C (D) the respondents with whom those of cell (i,j) are concordant (discordant).
/// </remarks>
internal sealed class PairCounts
{
    private readonly ContingencyTable table;
    private readonly double[,] concordant;
    private readonly double[,] discordant;

    public PairCounts(ContingencyTable table)
    {
        this.table = table;
        concordant = new double[table.RowCount, table.ColumnCount];
        discordant = new double[table.RowCount, table.ColumnCount];
        foreach (var row in table.UsedRows)
        {
            foreach (var column in table.UsedColumns)
            {
                concordant[row, column] = table.Sum((r, c) => (r - row) * (c - column) > 0 ? table[r, c] : 0);
                discordant[row, column] = table.Sum((r, c) => (r - row) * (c - column) < 0 ? table[r, c] : 0);
            }
        }

        P = table.Sum((row, column) => table[row, column] * concordant[row, column]);
        Q = table.Sum((row, column) => table[row, column] * discordant[row, column]);
        RowDifferent = ((double)table.Total * table.Total) - table.RowTotals.Sum(total => (double)total * total);
        ColumnDifferent = ((double)table.Total * table.Total) - table.ColumnTotals.Sum(total => (double)total * total);
    }

    /// <summary>Twice the concordant pairs.</summary>
    public double P { get; }

    /// <summary>Twice the discordant pairs.</summary>
    public double Q { get; }

    /// <summary>n² - Σ row total²: twice the pairs in different rows.</summary>
    public double RowDifferent { get; }

    /// <summary>n² - Σ column total²: twice the pairs in different columns.</summary>
    public double ColumnDifferent { get; }

    /// <summary>Twice the standard deviation of P - Q under independence: √(Σ n(i,j) (C - D)² - (P - Q)²/n) · 2.</summary>
    public double NullDeviation =>
        2 * RootOf(table.Sum((row, column) => table[row, column] * Square(Difference(row, column))), Square(P - Q) / table.Total);

    public double Concordant(int row, int column) => concordant[row, column];

    public double Discordant(int row, int column) => discordant[row, column];

    public double Difference(int row, int column) => concordant[row, column] - discordant[row, column];

    /// <summary>√(of - less), and 0 where rounding alone makes the two differ.</summary>
    public static double RootOf(double of, double less) => of - less <= 1e-12 * Math.Abs(of) ? 0 : Math.Sqrt(of - less);

    public static double Square(double value) => value * value;
}
