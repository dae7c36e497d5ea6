using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;

namespace Survey.Analysis.Tables;

/// <summary>
/// Chooses the test of a cross-tab by the kinds of its two variables. Two single choices: <see cref="IndependenceTest"/>. A
/// multiple choice against a single one, on either side: second-order Rao-Scott over the options. Two multiple choices: none,
/// the groups overlap. With weights the Rao-Scott test of the same kind.
/// </summary>
internal static class CrossTabTests
{
    public const string RaoScottMethod = "rao-scott";

    /// <summary>A report has many tables: what is not exact within a fraction of a second is drawn.</summary>
    private static readonly IndependenceOptions Work = new() { ExactWorkLimit = 200_000 };

    public static Outcome<CrossTabTest> Of(CrossTab table) =>
        (table.Rows.IsMultiple, table.Columns.IsMultiple) switch
        {
            (false, false) => table.IsWeighted ? Weighted(Cells(table)) : SingleBySingle(table),
            (true, false) => MultipleBySingle(table, table.Rows, table.Columns),
            (false, true) => MultipleBySingle(table, table.Columns, table.Rows),
            (true, true) => Reason.OverlappingGroups,
        };

    private static Outcome<CrossTabTest> SingleBySingle(CrossTab table)
    {
        var counts = new ContingencyTable([.. table.Cells.Select(row => row.Select(cell => cell.Count).ToArray())]);
        var outcome = IndependenceTest.Compute(counts, Work);
        return outcome.Value is not { } test
            ? outcome.Reason!
            : new CrossTabTest
            {
                Method = test.Method,
                Statistic = test.Statistic,
                Df = test.DegreesOfFreedom,
                P = test.P,
                LogP = test.LogP,
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
            return WeightedMultipleBySingle(table, multiple, single);
        }

        var groups = single.Chosen.Select(group => Selections(multiple, group.And(multiple.Answered))).ToList();
        var outcome = MultipleMarginalIndependence.Of(groups);
        if (outcome.Value is not { } result)
        {
            return outcome.Reason!;
        }

        return result.SecondOrderBilderLoughin is not { } test
            ? Reason.NoVariation
            : new CrossTabTest
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
        var any = chosen.Aggregate(BitSet.None(members.Length), (set, option) => set.Or(option));
        return new SelectionCounts(members.Count(), any.Count(), Square(chosen.Count, (i, j) => chosen[i].CountAnd(chosen[j])));
    }

    private static T[,] Square<T>(int size, Func<int, int, T> value)
    {
        var square = new T[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = i; j < size; j++)
            {
                square[i, j] = square[j, i] = value(i, j);
            }
        }

        return square;
    }

    private static Outcome<CrossTabTest> WeightedMultipleBySingle(CrossTab table, ChoiceColumn multiple, ChoiceColumn single)
    {
        var groups = single.Chosen.Select(group =>
        {
            var members = group.And(multiple.Answered);
            var chosen = multiple.Chosen.Select(option => option.And(members)).ToList();
            return new WeightedSelections(
                table.Tally.Of(members),
                Square(chosen.Count, (i, j) => table.Tally.Of(chosen[i], chosen[j]))
            );
        });
        var outcome = WeightedMarginalIndependence.Of([.. groups]);
        return outcome.Value is not { } test
            ? outcome.Reason!
            : new CrossTabTest
            {
                Method = RaoScottMethod,
                Statistic = test.Statistic,
                Df = test.Df,
                P = test.P,
            };
    }

    private static WeightedCount[,] Cells(CrossTab table)
    {
        var cells = new WeightedCount[table.Cells.Count, table.ColumnBases.Count];
        for (var i = 0; i < cells.GetLength(0); i++)
        {
            for (var j = 0; j < cells.GetLength(1); j++)
            {
                cells[i, j] = table.Cells[i][j];
            }
        }

        return cells;
    }

    /// <summary>Rao and Scott's test of a table of independent respondents with weights.</summary>
    internal static Outcome<CrossTabTest> Weighted(WeightedCount[,] cells)
    {
        var outcome = WeightedCrossTab.Of(cells);
        return (outcome.Reason ?? outcome.Value!.Test.Reason) is { } reason ? reason : Of(outcome.Value!.Test.Value!);
    }

    private static CrossTabTest Of(RaoScott.Result result) =>
        new()
        {
            Method = RaoScottMethod,
            Statistic = result.F,
            Df = result.NumeratorDf,
            DenominatorDf = result.DenominatorDf,
            P = result.P,
        };
}
