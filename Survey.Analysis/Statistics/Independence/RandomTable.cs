using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// Draws tables with given row and column totals, each with the probability it has under independence: cell by cell
/// from the hypergeometric distribution that the totals still to fill leave.
/// </summary>
/// <remarks>
/// The idea is that of Patefield WM (1981), Algorithm AS 159, Applied Statistics 30(1), 91-97, doi:10.2307/2346669. The cost of
/// a draw grows with the cells and not with the respondents.
/// </remarks>
internal sealed class RandomTable(ContingencyTable margins, LogFactorial factorials, int seed)
{
    /// <summary>Below it, walking out from the mode takes fewer steps than a rejection costs.</summary>
    private const double LargestVarianceForInversion = 25;

    /// <summary>2√(2/e) and 3 - 2√(3/e): the hat of Stadlober E (1990), J. Comput. Appl. Math. 31(1), 181-189.</summary>
    private const double HatSlope = 1.7155277699214135;
    private const double HatShift = 0.8989161620588988;

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

    /// <summary>
    /// How many of <paramref name="drawn"/> out of <paramref name="total"/> are among the <paramref name="marked"/>.
    /// </summary>
    private long Hypergeometric(long total, long marked, long drawn)
    {
        var (least, most) = (Math.Max(0, drawn - (total - marked)), Math.Min(marked, drawn));
        if (least == most)
        {
            return least;
        }

        var share = (double)marked / total;
        var variance = drawn * share * (1 - share) * (total - drawn) / Math.Max(1, total - 1);
        return variance < LargestVarianceForInversion
            ? Inversion(total, marked, drawn, least, most)
            : Rejection(total, marked, drawn, variance);
    }

    /// <summary>Outwards from the mode: the fewest steps, and no probability too small to hold.</summary>
    private long Inversion(long total, long marked, long drawn, long least, long most)
    {
        var mode = (marked + 1) * (drawn + 1) / (total + 2);
        var rest = random.NextDouble();
        for (var step = 0L; step <= 2 * Math.Max(mode - least, most - mode); step++)
        {
            var taken = mode + (step % 2 == 0 ? -step / 2 : (step + 1) / 2);
            if (taken >= least && taken <= most && (rest -= Math.Exp(LogProbability(total, marked, drawn, taken))) <= 0)
            {
                return taken;
            }
        }

        return mode; // what rounding left of the probabilities' sum of 1
    }

    /// <summary>Ratio of uniforms under Stadlober's hat: a number of tries that does not grow with the variance.</summary>
    private long Rejection(long total, long marked, long drawn, double variance)
    {
        var centre = ((double)drawn * marked / total) + 0.5;
        var width = (HatSlope * Math.Sqrt(variance + 0.5)) + HatShift;
        var (least, most) = (Math.Max(0, drawn - (total - marked)), Math.Min(marked, drawn));
        var atMode = LogProbability(total, marked, drawn, (marked + 1) * (drawn + 1) / (total + 2));
        while (true)
        {
            var u = 1 - random.NextDouble(); // above 0
            var taken = (long)Math.Floor(centre + (width * (random.NextDouble() - 0.5) / u));
            if (taken >= least && taken <= most && 2 * Math.Log(u) <= LogProbability(total, marked, drawn, taken) - atMode)
            {
                return taken;
            }
        }
    }

    private double LogProbability(long total, long marked, long drawn, long taken) =>
        factorials.Choose(marked, taken) + factorials.Choose(total - marked, drawn - taken) - factorials.Choose(total, drawn);
}
