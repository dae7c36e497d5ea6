using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Independence;
using static Survey.Analysis.Statistics.Ordinal.PairCounts;

namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>
/// Whether those who are higher in the rows are higher in the columns too: Goodman and Kruskal's gamma, Kendall's
/// tau-b, Stuart's tau-c and Somers' d of a table whose rows and columns are both in order.
/// </summary>
/// <remarks>
/// With P and Q twice the concordant and discordant pairs, D_r = n² - Σ row total², D_c likewise, m = the smaller number of used
/// rows or columns: gamma = (P-Q)/(P+Q); tau-b = (P-Q)/√(D_r D_c); tau-c = m(P-Q)/(n²(m-1)); d(columns | rows) = (P-Q)/D_r;
/// symmetric d = 2(P-Q)/(D_r+D_c). All from -1 to 1. gamma leaves tied pairs out and is therefore the largest; null where every
/// pair is tied. Reversing the order of the rows changes the sign and nothing else.
/// z divides P-Q by its standard deviation under independence and is the same for all (SPSS "Approximate T"); the more cautious
/// <see cref="KendallTest"/> uses the variance over all permutations.
/// Source: Goodman LA, Kruskal WH (1963), JASA 58(302), 310-364, doi:10.2307/2283271; Brown MB, Benedetti JK (1977), JASA
/// 72(358), 309-315, doi:10.2307/2286793 (both standard errors).
/// Agrees with SPSS and PSPP CROSSTABS, R <c>vcdExtra::GKgamma</c>, SciPy <c>somersd</c>.
/// </remarks>
internal static class OrdinalAssociation
{
    public static Outcome<Result> Compute(ContingencyTable table)
    {
        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        var pairs = new PairCounts(table);
        double? z = pairs.NullDeviation > 0 ? (pairs.P - pairs.Q) / pairs.NullDeviation : null;
        return new Result
        {
            Concordant = pairs.P / 2,
            Discordant = pairs.Q / 2,
            Gamma = Gamma(table, pairs),
            TauB = TauB(table, pairs),
            TauC = TauC(table, pairs),
            SomersColumns = Somers(table, pairs, pairs.RowDifferent, (row, _) => table.RowTotals[row]),
            SomersRows = Somers(table, pairs, pairs.ColumnDifferent, (_, column) => table.ColumnTotals[column]),
            SomersSymmetric = 2 * (pairs.P - pairs.Q) / (pairs.RowDifferent + pairs.ColumnDifferent),
            Z = z,
            P = z is { } value ? NormalDistribution.TwoSided(value) : null,
            N = table.Total,
        };
    }

    private static OrdinalCoefficient? Gamma(ContingencyTable table, PairCounts pairs)
    {
        var (p, q) = (pairs.P, pairs.Q);
        if (p + q == 0)
        {
            return null;
        }

        var spread = table.Sum(
            (row, column) =>
                table[row, column] * Square((q * pairs.Concordant(row, column)) - (p * pairs.Discordant(row, column)))
        );
        return new((p - q) / (p + q), 4 * Math.Sqrt(spread) / Square(p + q), pairs.NullDeviation / (p + q));
    }

    private static OrdinalCoefficient TauB(ContingencyTable table, PairCounts pairs)
    {
        var (rows, columns) = (pairs.RowDifferent, pairs.ColumnDifferent);
        var scale = Math.Sqrt(rows) * Math.Sqrt(columns);
        var tau = (pairs.P - pairs.Q) / scale;
        var spread = table.Sum(
            (row, column) =>
                table[row, column]
                * Square(
                    (2 * scale * pairs.Difference(row, column))
                        + (tau * ((table.RowTotals[row] * columns) + (table.ColumnTotals[column] * rows)))
                )
        );
        var less = Math.Pow(table.Total, 3) * Square(tau) * Square(rows + columns);
        return new(tau, RootOf(spread, less) / Square(scale), pairs.NullDeviation / scale);
    }

    private static OrdinalCoefficient TauC(ContingencyTable table, PairCounts pairs)
    {
        double side = table.SmallerSide;
        var scale = side / (Square(table.Total) * (side - 1));
        return new((pairs.P - pairs.Q) * scale, pairs.NullDeviation * scale, pairs.NullDeviation * scale);
    }

    /// <param name="table">The table.</param>
    /// <param name="pairs">Its pairs.</param>
    /// <param name="different">Twice the pairs that differ in the independent variable.</param>
    /// <param name="margin">A cell's total in the independent variable.</param>
    private static OrdinalCoefficient Somers(
        ContingencyTable table,
        PairCounts pairs,
        double different,
        Func<int, int, long> margin
    )
    {
        var spread = table.Sum(
            (row, column) =>
                table[row, column]
                * Square(
                    (different * pairs.Difference(row, column)) - ((pairs.P - pairs.Q) * (table.Total - margin(row, column)))
                )
        );
        return new((pairs.P - pairs.Q) / different, RootOf(spread, 0) * 2 / Square(different), pairs.NullDeviation / different);
    }

    public sealed record Result
    {
        /// <summary>Pairs of respondents in the same order in rows and columns.</summary>
        public required double Concordant { get; init; }

        /// <summary>Pairs of respondents in opposite order.</summary>
        public required double Discordant { get; init; }

        /// <summary>Null where every pair is tied.</summary>
        public required OrdinalCoefficient? Gamma { get; init; }

        public required OrdinalCoefficient TauB { get; init; }

        public required OrdinalCoefficient TauC { get; init; }

        /// <summary>Somers' d, the column variable dependent on the row variable.</summary>
        public required OrdinalCoefficient SomersColumns { get; init; }

        /// <summary>Somers' d, the row variable dependent on the column variable.</summary>
        public required OrdinalCoefficient SomersRows { get; init; }

        public required double SomersSymmetric { get; init; }

        /// <summary>Null where the variance under independence vanishes.</summary>
        public required double? Z { get; init; }

        /// <summary>Two-sided, of z.</summary>
        public required double? P { get; init; }

        public required long N { get; init; }
    }
}
