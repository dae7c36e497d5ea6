using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.Ordinal;

namespace Survey.Analysis.Tables;

/// <summary>Compares the levels that the columns of a cross-tab give, where the row options have an order.</summary>
internal static class OrdinalTesting
{
    public const string MannWhitney = "mann-whitney";

    public const string KruskalWallis = "kruskal-wallis";

    /// <param name="table">Rows = the answers, columns = the groups.</param>
    /// <param name="levels">Codes from the lowest to the highest.</param>
    /// <returns>Null where the rows have no order.</returns>
    public static Outcome<OrdinalTest>? Of(CrossTab table, IReadOnlyList<string> levels)
    {
        if (Order(table.Rows, levels) is not { } rows)
        {
            return null;
        }

        if (table.IsWeighted || table.HasOverlappingColumns)
        {
            return table.HasOverlappingColumns ? Reason.OverlappingGroups : Reason.NotAvailable;
        }

        var used = Enumerable.Range(0, table.ColumnBases.Count).Where(column => table.ColumnBases[column].Count > 0).ToList();
        var outcome = used.Count == 2 ? OfTwo(Ranks(table, rows, used)) : OfSeveral(Ranks(table, rows, used));
        return outcome.Value is not { } test
            ? outcome
            : test with
            {
                MeanRanks =
                [
                    .. table.ColumnBases.Select(
                        (_, column) => used.Contains(column) ? test.MeanRanks[used.IndexOf(column)] : null
                    ),
                ],
                Trend = Order(table.Columns, levels) is { } columns ? Trend(table, rows, columns) : null,
            };
    }

    /// <summary>The positions of the options from the lowest to the highest; null where they have no order.</summary>
    private static List<int>? Order(ChoiceColumn choice, IReadOnlyList<string> levels)
    {
        if (choice.IsMultiple || choice.Question is RatingQuestion)
        {
            return choice.IsMultiple ? null : [.. Enumerable.Range(0, choice.Options.Count)];
        }

        var places = choice.Options.Select(option => levels.ToList().IndexOf(option.Code)).ToList();
        return places.Count > 1 && places.TrueForAll(place => place >= 0)
            ? [.. Enumerable.Range(0, places.Count).OrderBy(option => places[option])]
            : null;
    }

    private static GroupRanks Ranks(CrossTab table, List<int> rows, List<int> columns) =>
        new([.. rows.Select(row => columns.Select(column => (long)table.Cells[row][column].Count).ToArray())]);

    private static Outcome<OrdinalTest> OfTwo(GroupRanks ranks)
    {
        var test = MannWhitneyTest.Compute(ranks).Value!; // both columns hold answers
        return test.P is not { } approximate
            ? Reason.NoVariation
            : new OrdinalTest
            {
                Method = MannWhitney,
                Statistic = test.U1,
                P = test.PExact ?? approximate,
                IsExact = test.PExact is not null,
                EffectName = "rank-biserial",
                Effect = test.RankBiserial,
                MeanRanks = ranks.MeanRanks,
            };
    }

    private static Outcome<OrdinalTest> OfSeveral(GroupRanks ranks)
    {
        var outcome = KruskalWallisTest.Compute(ranks);
        return outcome.Value is not { } test
            ? outcome.Reason!
            : new OrdinalTest
            {
                Method = KruskalWallis,
                Statistic = test.H,
                Df = test.DegreesOfFreedom,
                P = test.P,
                EffectName = "epsilon-squared",
                Effect = test.EpsilonSquared,
                MeanRanks = ranks.MeanRanks,
            };
    }

    private static OrdinalTest.TrendResult? Trend(CrossTab table, List<int> rows, List<int> columns)
    {
        var counts = new ContingencyTable([
            .. rows.Select(row => columns.Select(column => table.Cells[row][column].Count).ToArray()),
        ]);
        var test = LinearByLinearTest.Compute(counts, Scores(rows), Scores(columns)).Value;
        return test is null ? null : new(test.Statistic, test.R, test.P);
    }

    private static double[] Scores(List<int> order) => [.. order.Select((_, place) => (double)place)];
}
