using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.MultipleResponses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// Chooses the test of a cross-tab by the kinds of its two variables. Two single choices: <see cref="IndependenceTest"/>. A
/// multiple choice against a single one, on either side: second-order Rao-Scott over the options. Two multiple choices: none,
/// the groups overlap. With weights the Rao-Scott test of the same kind.
/// </summary>
internal static class CrossTabTesting
{
    public const string RaoScottMethod = "rao-scott";

    /// <summary>A report has many tables: what is not exact within a fraction of a second is drawn.</summary>
    private static readonly IndependenceOptions Work = new() { ExactWorkLimit = 200_000 };

    /// <summary>
    /// What the test must count beyond the cells: for a multiple choice against a single one, within each group, which options
    /// were chosen together and who chose any.
    /// </summary>
    public static IEnumerable<CountTable> Tables(ChoiceColumn rows, ChoiceColumn columns) =>
        (rows.IsMultiple, columns.IsMultiple) switch
        {
            (true, false) => [ChosenAny(rows, columns), .. columns.Options.Select((_, group) => Together(rows, columns, group))],
            (false, true) => Tables(columns, rows),
            _ => [],
        };

    /// <param name="table">The cross-tab.</param>
    /// <param name="counts">Of a plan with <see cref="Tables"/> of its two choices.</param>
    public static Outcome<CrossTabTest> Of(CrossTab table, Counts counts) =>
        table.HasUnevenOptions ? Reason.AskedDifferently : OfKinds(table, counts);

    private static Outcome<CrossTabTest> OfKinds(CrossTab table, Counts counts) =>
        (table.Rows.IsMultiple, table.Columns.IsMultiple) switch
        {
            (false, false) => table.IsWeighted ? Weighted(Cells(table)) : SingleBySingle(table),
            (true, false) => MultipleBySingle(counts, table.Rows, table.Columns, table.ColumnBases),
            (false, true) => MultipleBySingle(counts, table.Columns, table.Rows, table.RowBases),
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
                Draws = test.Draws,
                StandardError = test.StandardError,
                CramersV = test.Effect.Value,
                CramersVBiasCorrected = test.Effect.BiasCorrected,
                MinimumExpected = test.MinimumExpected,
                ShareOfExpectedBelow5 = test.ShareOfExpectedBelow5,
            };
    }

    /// <param name="counts">The counts.</param>
    /// <param name="multiple">The multiple choice.</param>
    /// <param name="single">Its options are the groups.</param>
    /// <param name="bases">Those of each group who answered the multiple choice.</param>
    private static Outcome<CrossTabTest> MultipleBySingle(
        Counts counts,
        ChoiceColumn multiple,
        ChoiceColumn single,
        IReadOnlyList<WeightedCount> bases
    )
    {
        var together = single.Options.Select((_, group) => counts[Together(multiple, single, group)]);
        if (counts.IsWeighted)
        {
            return Weighted(
                together.Zip(bases, (group, @base) => new WeightedSelections(@base, Square(multiple, (i, j) => group[i, j])))
            );
        }

        var any = counts[ChosenAny(multiple, single)];
        var groups = together.Zip(bases).Select((group, i) => Selections(multiple, group.First, group.Second, any[0, i]));
        var outcome = MultipleMarginalIndependence.Compute([.. groups]);
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

    private static SelectionCounts Selections(
        ChoiceColumn multiple,
        TableCounts together,
        WeightedCount answered,
        WeightedCount any
    ) => new(answered.Count, any.Count, Square(multiple, (i, j) => together[i, j].Count));

    private static T[,] Square<T>(ChoiceColumn choice, Func<int, int, T> value)
    {
        var square = new T[choice.Options.Count, choice.Options.Count];
        for (var i = 0; i < choice.Options.Count; i++)
        {
            for (var j = 0; j < choice.Options.Count; j++)
            {
                square[i, j] = value(i, j);
            }
        }

        return square;
    }

    private static Outcome<CrossTabTest> Weighted(IEnumerable<WeightedSelections> groups)
    {
        var outcome = WeightedMarginalIndependence.Compute([.. groups]);
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

    /// <summary>Rows, columns = the options of the multiple choice: who chose both, of one group.</summary>
    private static CountTable Together(ChoiceColumn multiple, ChoiceColumn single, int group)
    {
        var options = CountAxis.OfOptions(multiple);
        return new(options, options, CountedSet.Chosen(single, group));
    }

    /// <summary>One row: who chose any option of the multiple choice. Columns = the groups.</summary>
    private static CountTable ChosenAny(ChoiceColumn multiple, ChoiceColumn single) =>
        new(new CountAxis([CountedSet.Any(CountAxis.OfOptions(multiple).Sets)]), CountAxis.OfOptions(single));

    /// <summary>Rao and Scott's test of a table of independent respondents with weights.</summary>
    internal static Outcome<CrossTabTest> Weighted(WeightedCount[,] cells)
    {
        var outcome = WeightedCrossTab.Compute(cells);
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
