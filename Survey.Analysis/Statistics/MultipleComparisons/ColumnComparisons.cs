using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;
using Survey.Analysis.Statistics.Proportions;

namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>
/// Tests in each row of a table which columns' shares differ, and marks them with letters. Method sheet:
/// docs/methods/multiple-comparisons.md.
/// <para>Each pair of columns: the pooled two-sided z-test over these two columns alone (or Fisher's mid-p, see the options);
/// p-values adjusted within the row. The letter of the column with the smaller share stands in the larger one's cell where the
/// adjusted P is below alpha.</para>
/// <para>Shares and P from 0 to 1. Columns are lettered A to Z, then AA, AB and on, in their order.</para>
/// <para>A column takes no part in a row where its share is 0 or 1, or its base below 2. Columns must be independent groups of
/// unweighted respondents: where a respondent can be in two columns the caller gives <see cref="Reason.OverlappingGroups"/>
/// instead.</para>
/// <para>Source: IBM SPSS Custom Tables, algorithms of column proportions tests.</para>
/// <para>Agrees with R <c>pairwise.prop.test(correct = FALSE)</c> without correction, and with SPSS letters under
/// Bonferroni.</para>
/// </summary>
internal static class ColumnComparisons
{
    private const int SmallestBase = 2;

    /// <param name="counts">Rows = options, columns = groups.</param>
    /// <param name="bases">
    /// Respondents a column; null for the column sums of the counts. Needed for a multiple-response question, whose options
    /// overlap.
    /// </param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">Rows of different length, or a count that is not within its base.</exception>
    public static Result Compute(
        IReadOnlyList<IReadOnlyList<long>> counts,
        IReadOnlyList<long>? bases = null,
        ColumnComparisonOptions? options = null
    )
    {
        options ??= new ColumnComparisonOptions();
        Require.Probability(options.Alpha, nameof(options));
        var columns = bases?.Count ?? (counts.Count == 0 ? 0 : counts[0].Count);
        if (counts.Any(row => row.Count != columns))
        {
            throw new ArgumentException($"Every row wants {columns} columns.", nameof(counts));
        }

        var divisors = bases ?? [.. Enumerable.Range(0, columns).Select(column => counts.Sum(row => row[column]))];
        return new Result(
            [.. counts.Select(row => CompareRow(row, divisors, options))],
            [.. divisors],
            options.Correction,
            options.Alpha
        );
    }

    private static Row CompareRow(IReadOnlyList<long> counts, IReadOnlyList<long> bases, ColumnComparisonOptions options)
    {
        var shares = counts.Select((count, column) => Share.Of(count, bases[column]).Value).ToList();
        var used = shares
            .Select((share, column) => bases[column] >= SmallestBase && (options.ExactWhereSmall || share is > 0 and < 1))
            .ToList();
        return CompareRow(shares, used, (first, second) => Test(first, second, counts, bases, options), options);
    }

    /// <summary>One row by any test of two columns.</summary>
    /// <param name="shares">A column each; null where the base is 0.</param>
    /// <param name="used">Whether the column takes part.</param>
    /// <param name="test">Tests two columns, by their places; null where that cannot be done.</param>
    /// <param name="options">Correction and level.</param>
    internal static Row CompareRow(
        IReadOnlyList<double?> shares,
        IReadOnlyList<bool> used,
        Func<int, int, Pair?> test,
        ColumnComparisonOptions options
    )
    {
        var tested = PairsOf(used).Select(pair => test(pair.First, pair.Second)).OfType<Pair>().ToList();
        int? family = options.CountsAllPairs ? used.Count * (used.Count - 1) / 2 : null;
        var adjusted = PValueAdjustment.Adjust([.. tested.Select(pair => (double?)pair.P)], options.Correction, family);
        var pairs = tested.Select((pair, i) => pair with { AdjustedP = adjusted[i] ?? pair.P }).ToList();
        return new Row(shares, used, pairs, Letters(shares, pairs, options.Alpha));
    }

    private static IEnumerable<(int First, int Second)> PairsOf(IReadOnlyList<bool> used) =>
        from first in Enumerable.Range(0, used.Count)
        from second in Enumerable.Range(first + 1, used.Count - first - 1)
        where used[first] && used[second]
        select (first, second);

    /// <summary>Null where both columns have a share of 0, or both of 1: only one table is possible.</summary>
    private static Pair? Test(
        int first,
        int second,
        IReadOnlyList<long> counts,
        IReadOnlyList<long> bases,
        ColumnComparisonOptions options
    )
    {
        var shares = new TwoShares(counts[first], bases[first], counts[second], bases[second]);
        var z = ProportionZTest.Pooled(shares).Value;
        var isExact = options.ExactWhereSmall && shares.SmallestExpected < ColumnComparisonOptions.SmallestExpectedForZ;
        var p = isExact ? FisherExactTest.Compute(shares).Value?.MidP?.TwoSided : z?.P;
        return z is null || p is null ? null : new Pair(first, second, z.Z, p.Value, p.Value, isExact);
    }

    private static List<string> Letters(IReadOnlyList<double?> shares, List<Pair> pairs, double alpha)
    {
        var separator = shares.Count > Letter.Alphabet ? " " : "";
        var found = pairs
            .Where(pair => Significance.IsBelow(pair.AdjustedP, alpha))
            .ToLookup(
                pair => shares[pair.First] > shares[pair.Second] ? pair.First : pair.Second,
                pair => shares[pair.First] > shares[pair.Second] ? pair.Second : pair.First
            );
        return [.. shares.Select((_, column) => string.Join(separator, found[column].Order().Select(Letter.Of)))];
    }

    /// <param name="Rows">In the order of the table.</param>
    /// <param name="Bases">A column each.</param>
    /// <param name="Correction">The one that gave the adjusted P, to be named beside the letters.</param>
    /// <param name="Alpha">The level of the letters.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, IReadOnlyList<long> Bases, Correction Correction, double Alpha);

    /// <param name="Shares">A column each; null where the base is 0.</param>
    /// <param name="Used">Whether the column takes part in this row's comparisons.</param>
    /// <param name="Pairs">The tests made, by first and second column.</param>
    /// <param name="Letters">A column each: the letters of the columns with a share that is significantly smaller; empty for
    /// none.</param>
    public sealed record Row(
        IReadOnlyList<double?> Shares,
        IReadOnlyList<bool> Used,
        IReadOnlyList<Pair> Pairs,
        IReadOnlyList<string> Letters
    );

    /// <param name="First">A column, from 0.</param>
    /// <param name="Second">A later column.</param>
    /// <param name="Z">First share minus second, in pooled standard errors.</param>
    /// <param name="P">Two-sided, not adjusted.</param>
    /// <param name="AdjustedP">After the correction.</param>
    /// <param name="IsExact">Whether P is Fisher's mid-p instead of that of z.</param>
    public sealed record Pair(int First, int Second, double Z, double P, double AdjustedP, bool IsExact);
}
