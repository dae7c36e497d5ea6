namespace Survey.Analysis.Statistics;

/// <summary>
/// Draws tables with given row and column totals, each with the probability it has under independence: cell by cell
/// from the hypergeometric distribution that the totals still to fill leave.
/// </summary>
/// <remarks>
/// The idea is that of Patefield WM (1981), Algorithm AS 159, Applied Statistics 30(1), 91-97, doi:10.2307/2346669. The cost of
/// a draw grows with the cells and not with the respondents, apart from the square root in the search for each cell.
/// </remarks>
internal sealed class RandomTable(ContingencyTable margins, LogFactorial factorials, int seed)
{
    private readonly Random random = new(seed);
    private readonly long[] rowsLeft = new long[margins.RowCount];

    /// <summary>The cells of the last draw, rows and columns as in the table.</summary>
    public long[,] Cells { get; } = new long[margins.RowCount, margins.ColumnCount];

    public void Draw()
    {
        for (var row = 0; row < rowsLeft.Length; row++)
        {
            rowsLeft[row] = margins.RowTotals[row];
        }

        var total = margins.Total;
        for (var column = 0; column < margins.ColumnCount; column++)
        {
            Fill(column, total);
            total -= margins.ColumnTotals[column];
        }
    }

    private void Fill(int column, long total)
    {
        var toTake = margins.ColumnTotals[column];
        for (var row = 0; row < rowsLeft.Length; row++)
        {
            var here = rowsLeft[row];
            var taken = Hypergeometric(total, here, toTake);
            Cells[row, column] = taken;
            rowsLeft[row] -= taken;
            toTake -= taken;
            total -= here;
        }
    }

    /// <summary>How many of <paramref name="drawn"/> out of <paramref name="total"/> are among the <paramref name="marked"/>.</summary>
    private long Hypergeometric(long total, long marked, long drawn)
    {
        var (least, most) = (Math.Max(0, drawn - (total - marked)), Math.Min(marked, drawn));
        if (least == most)
        {
            return least;
        }

        // Inversion outwards from the mode: the fewest steps, and no probability too small to hold.
        var mode = (marked + 1) * (drawn + 1) / (total + 2);
        var rest = random.NextDouble();
        for (var step = 0L; step <= 2 * Math.Max(mode - least, most - mode); step++)
        {
            var taken = mode + (step % 2 == 0 ? -step / 2 : (step + 1) / 2);
            if (taken >= least && taken <= most && (rest -= Probability(total, marked, drawn, taken)) <= 0)
            {
                return taken;
            }
        }

        return mode; // what rounding left of the probabilities' sum of 1
    }

    private double Probability(long total, long marked, long drawn, long taken) => Math.Exp(
        factorials.Choose(marked, taken) + factorials.Choose(total - marked, drawn - taken) - factorials.Choose(total, drawn));
}
