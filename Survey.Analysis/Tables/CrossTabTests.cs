using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;

namespace Survey.Analysis.Tables;

/// <summary>
/// Chooses the test of a cross-tab by the kinds of its two variables. Two single choices: <see cref="IndependenceTest"/>. A
/// multiple choice against a single one, on either side: second-order Rao-Scott over the options. Two multiple choices: none,
/// the groups overlap. Two single choices with weights: Rao-Scott F.
/// </summary>
internal static class CrossTabTests
{
    public const string RaoScottMethod = "rao-scott";

    /// <summary>A report has many tables: what is not exact within a fraction of a second is drawn.</summary>
    private static readonly IndependenceOptions Work = new() { ExactWorkLimit = 200_000 };

    public static Outcome<CrossTabTest> Of(CrossTab table) => (table.Rows.IsMultiple, table.Columns.IsMultiple) switch
    {
        (false, false) => table.IsWeighted ? Weighted(table) : SingleBySingle(table),
        (true, false) => MultipleBySingle(table, table.Rows, table.Columns),
        (false, true) => MultipleBySingle(table, table.Columns, table.Rows),
        (true, true) => Reason.OverlappingGroups,
    };

    private static Outcome<CrossTabTest> SingleBySingle(CrossTab table)
    {
        var counts = new ContingencyTable([.. table.Cells.Select(row => row.Select(cell => cell.Count).ToArray())]);
        var outcome = IndependenceTest.Compute(counts, Work);
        return outcome.Value is not { } test ? outcome.Reason! : new CrossTabTest
        {
            Method = test.Method,
            Statistic = test.Statistic,
            Df = test.DegreesOfFreedom,
            P = test.P,
            CramersV = test.Effect.Value,
            CramersVBiasCorrected = test.Effect.BiasCorrected,
            MinimumExpected = test.MinimumExpected,
            ShareOfExpectedBelow5 = test.ShareOfExpectedBelow5,
        };
    }

    private static Outcome<CrossTabTest> MultipleBySingle(CrossTab table, ChoiceColumn multiple, ChoiceColumn single)
    {
        if (table.IsWeighted)
        {
            return Reason.NotAvailable;
        }

        var groups = single.Chosen.Select(group => Selections(multiple, group.And(multiple.Answered))).ToList();
        var outcome = MultipleMarginalIndependence.Of(groups);
        if (outcome.Value is not { } result)
        {
            return outcome.Reason!;
        }

        return result.SecondOrderBilderLoughin is not { } test ? Reason.NoVariation : new CrossTabTest
        {
            Method = RaoScottMethod,
            Statistic = test.Statistic,
            Df = test.Df,
            P = test.P,
            MinimumExpected = result.Options.Min(option => option.MinimumExpected),
        };
    }

    private static SelectionCounts Selections(ChoiceColumn multiple, BitSet members)
    {
        var chosen = multiple.Chosen.Select(option => option.And(members)).ToList();
        var together = new int[chosen.Count, chosen.Count];
        for (var i = 0; i < chosen.Count; i++)
        {
            for (var j = i; j < chosen.Count; j++)
            {
                together[i, j] = together[j, i] = chosen[i].CountAnd(chosen[j]);
            }
        }

        var any = chosen.Aggregate(BitSet.None(members.Length), (set, option) => set.Or(option));
        return new SelectionCounts(members.Count(), any.Count(), together);
    }

    private static Outcome<CrossTabTest> Weighted(CrossTab table)
    {
        var cells = new WeightedCount[table.Cells.Count, table.ColumnBases.Count];
        for (var i = 0; i < cells.GetLength(0); i++)
        {
            for (var j = 0; j < cells.GetLength(1); j++)
            {
                cells[i, j] = table.Cells[i][j];
            }
        }

        var outcome = WeightedCrossTab.Of(cells);
        return (outcome.Reason ?? outcome.Value!.Test.Reason) is { } reason ? reason : Of(outcome.Value!.Test.Value!);
    }

    private static CrossTabTest Of(RaoScott.Result result) => new()
    {
        Method = RaoScottMethod,
        Statistic = result.F,
        Df = result.NumeratorDf,
        DenominatorDf = result.DenominatorDf,
        P = result.P,
    };
}
