using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>
/// Tests each option of a multiple choice by the groups of a single choice: chosen or not chosen, of those who answered both.
/// </summary>
internal static class OptionTesting
{
    public const string FisherMidP = "fisher-mid-p";

    /// <summary>A tenth of a second an option; beyond it a seeded Monte Carlo test.</summary>
    private static readonly IndependenceOptions Work = new() { ExactWorkLimit = 200_000 };

    /// <returns>A test a row; null for other pairs of kinds.</returns>
    public static IReadOnlyList<Outcome<OptionTest>>? Of(CrossTab table, Correction correction)
    {
        if (!table.Rows.IsMultiple || table.Columns.IsMultiple)
        {
            return null;
        }

        var tests = table.Cells.Select((_, row) => table.IsWeighted ? Weighted(table, row) : Test(Counts(table, row))).ToList();
        var adjusted = PValueAdjustment.Adjust([.. tests.Select(test => test.Value?.P)], correction);
        return [.. tests.Zip(adjusted, (test, p) => test.Value is { } value ? value with { AdjustedP = p!.Value } : test)];
    }

    private static Outcome<OptionTest> Weighted(CrossTab table, int row)
    {
        var cells = new WeightedCount[2, table.ColumnBases.Count];
        for (var column = 0; column < table.ColumnBases.Count; column++)
        {
            cells[0, column] = table.Cells[row][column];
            cells[1, column] = table.ColumnBase(row, column).Without(table.Cells[row][column]);
        }

        return CrossTabTesting.Weighted(cells) is { Value: { } test }
            ? new OptionTest(test.Method, test.P, test.P)
            : CrossTabTesting.Weighted(cells).Reason!;
    }

    private static ContingencyTable Counts(CrossTab table, int row) =>
        new([
            [.. table.Cells[row].Select(cell => cell.Count)],
            [.. table.Cells[row].Select((cell, column) => table.ColumnBase(row, column).Count - cell.Count)],
        ]);

    private static Outcome<OptionTest> Test(ContingencyTable counts)
    {
        if (counts.NotComparable is { } reason)
        {
            return reason;
        }

        if (counts.UsedColumns.Count == 2 && !CochranRule.Compute(counts).IsMet && MidP(counts) is { } midP)
        {
            return new OptionTest(FisherMidP, midP, midP);
        }

        var test = IndependenceTest.Compute(counts, Work).Value!; // comparable
        return new OptionTest(test.Method, test.P, test.P) { Draws = test.Draws, StandardError = test.StandardError };
    }

    private static double? MidP(ContingencyTable counts)
    {
        var (first, second) = (counts.UsedColumns[0], counts.UsedColumns[1]);
        return FisherExactTest
            .Compute(new TwoShares(counts[0, first], counts.ColumnTotals[first], counts[0, second], counts.ColumnTotals[second]))
            .Value?.MidP?.TwoSided;
    }
}
