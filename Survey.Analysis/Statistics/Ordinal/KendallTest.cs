using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>
/// Kendall's test that the rows and columns of an ordered table go up together, by its variance over all permutations.
/// </summary>
/// <remarks>
/// S = concordant - discordant pairs; with t the row and u the column totals, Var(S) =
/// (n(n-1)(2n+5) - Σt(t-1)(2t+5) - Σu(u-1)(2u+5))/18 + Σt(t-1)Σu(u-1)/(2n(n-1)) + Σt(t-1)(t-2)Σu(u-1)(u-2)/(9n(n-1)(n-2));
/// z = S/√Var(S), two-sided p from the normal distribution. The continuity correction moves S by 1 towards 0.
/// Source: Kendall MG (1970), Rank Correlation Methods, ch. 4. Agrees with R
/// <c>cor.test(method = "kendall", exact = FALSE)</c>; SPSS tests with another variance, see <see cref="OrdinalAssociation"/>.
/// </remarks>
internal static class KendallTest
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        var pairs = new PairCounts(table);
        var s = (pairs.P - pairs.Q) / 2;
        var deviation = Math.Sqrt(Variance(table));
        return new Result(
            s / deviation,
            NormalDistribution.TwoSided(s / deviation),
            NormalDistribution.TwoSided((s - Math.Sign(s)) / deviation),
            table.Total
        );
    }

    /// <summary>Above 0 for every table with two used rows and columns.</summary>
    private static double Variance(ContingencyTable table)
    {
        double n = table.Total;
        var (rows, columns) = (table.RowTotals, table.ColumnTotals);
        var first = (Cubic(n) - rows.Sum(t => Cubic(t)) - columns.Sum(u => Cubic(u))) / 18;
        var second = rows.Sum(t => Pairs(t)) * columns.Sum(u => Pairs(u)) / (2 * Pairs(n));
        var triples = Triples(n) > 0 ? rows.Sum(t => Triples(t)) * columns.Sum(u => Triples(u)) / (9 * Triples(n)) : 0;
        return first + second + triples;
    }

    private static double Cubic(double t) => t * (t - 1) * ((2 * t) + 5);

    private static double Pairs(double t) => t * (t - 1);

    private static double Triples(double t) => t * (t - 1) * (t - 2);

    /// <param name="Z">Positive where rows and columns go up together.</param>
    /// <param name="P">Two-sided.</param>
    /// <param name="PContinuity">Two-sided, with the continuity correction.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double Z, double P, double PContinuity, long N);
}
