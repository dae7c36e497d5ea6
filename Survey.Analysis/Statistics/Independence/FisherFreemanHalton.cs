using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>The exact test of independence of the rows and columns of a table of any size (Fisher's test beyond 2x2).</summary>
/// <remarks>
/// p = the sum of the probabilities of all tables with the observed row and column totals that are no more probable than
/// the observed one, with a slack of 1e-7 for rounding. A table's probability is Π r! Π c! / (n! Π cell!). Always in
/// (0, 1]; needs no minimum of expected counts.
/// Computed by <see cref="MarginNetwork"/>; beyond the work limit the outcome is <see cref="ReasonKind.TooLarge"/>:
/// use <see cref="MonteCarloTest"/> then.
/// Source: Freeman GH, Halton JH (1951), Biometrika 38(1/2), 141-149, doi:10.2307/2332323; Mehta CR, Patel NR (1983), A network
/// algorithm for performing Fisher's exact test in r x c contingency tables, JASA 78(382), 427-434, doi:10.2307/2288652.
/// Agrees with R <c>fisher.test</c> and SPSS Exact Tests "Fisher-Freeman-Halton"; tests that order tables by chi-square give
/// another p.
/// </remarks>
internal static class FisherFreemanHalton
{
    /// <summary>Steps from one partial table to the next; about a second on one core.</summary>
    public const long DefaultWorkLimit = 5_000_000;

    /// <param name="table">Counts; empty rows and columns are left out.</param>
    /// <param name="workLimit">The largest number of steps, at least 1.</param>
    public static Outcome<Result> Compute(ContingencyTable table, long workLimit = DefaultWorkLimit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(workLimit, 1);
        if (table.NotComparable is { } reason)
        {
            return reason;
        }

        var reduced = table.Reduced();
        var network = new MarginNetwork(reduced.RowCount <= reduced.ColumnCount ? reduced : reduced.Transposed(), workLimit);
        return network.ProbabilityOfNoMoreProbableTables() is { } p
            ? new Result(p, table.Total)
            : Reason.TooLarge(network.Work, workLimit);
    }

    /// <param name="P">Above 0 and at most 1.</param>
    /// <param name="N">The respondents in the table.</param>
    public sealed record Result(double P, long N);
}
