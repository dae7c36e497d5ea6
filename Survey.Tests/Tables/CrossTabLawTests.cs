using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Independence;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>Properties of cross-tabs of arbitrary answers.</summary>
public sealed class CrossTabLawTests
{
    private static readonly CrossTabOptions Options = new() { Levels = Synthetic.Levels };

    [Fact]
    public void ColumnShares_OfASingleRowVariable_SumToOne() =>
        AnyAnswers.Hold(responses =>
        {
            var table = Analyse(Synthetic.Set(responses), "place", "tools").Table;
            for (var column = 0; column < table.ColumnBases.Count; column++)
            {
                var shares = table.Cells.Select((_, row) => table.ColumnShare(row, column).Value).ToList();
                Assert.True(Same(table.ColumnBases[column].Count > 0 ? 1 : null, shares.Contains(null) ? null : shares.Sum()));
            }
        });

    [Fact]
    public void Transposing_SwapsSharesAndKeepsResidualsAndTheTest() =>
        AnyAnswers.Hold(responses =>
        {
            foreach (var (set, rows, columns) in WeightedOrNot(responses))
            {
                var (one, turned) = (Analyse(set, rows, columns), Analyse(set, columns, rows));
                Assert.True(Same(one.Test.Value?.P, turned.Test.Value?.P));
                Each(one.Table, (i, j) =>
                {
                    Assert.Equal(one.Table.ColumnShare(i, j).Value, turned.Table.RowShare(j, i).Value);
                    Assert.True(Same(one.AdjustedResiduals[i][j], turned.AdjustedResiduals[j][i]));
                });
            }
        });

    [Fact]
    public void Reordering_RespondentsOrDoublingAllWeights_ChangesNothing() =>
        AnyAnswers.Hold(responses =>
        {
            foreach (var answers in new[] { responses, responses.Weighted() })
            {
                var (set, turned) = (Synthetic.Set(answers), Synthetic.Set(answers.Reverse()));
                Assert.All(Synthetic.EveryPairOfKinds, pair =>
                {
                    var (one, other) = (Analyse(set, pair.Rows, pair.Columns), Analyse(turned, pair.Rows, pair.Columns));
                    Assert.Equal(Figures(one), Figures(other), Same);
                    Assert.Equal(Letters(one), Letters(other));
                });
            }

            var (once, twice) = (Synthetic.Set(responses.Weighted()), Synthetic.Set(responses.Weighted(factor: 2)));
            Assert.All(Synthetic.EveryPairOfKinds, pair =>
                Assert.Equal(
                    Figures(Analyse(once, pair.Rows, pair.Columns)),
                    Figures(Analyse(twice, pair.Rows, pair.Columns)),
                    Same
                )
            );
        });

    [Fact]
    public void Figures_OfAnyAnswers_AreFiniteAndPBetweenZeroAndOne() =>
        AnyAnswers.Hold(responses =>
        {
            foreach (var (set, rows, columns) in WeightedOrNot(responses))
            {
                var analysis = Analyse(set, rows, columns);
                Assert.All(Figures(analysis), figure => Assert.True(figure is null || double.IsFinite(figure.Value)));
                Assert.All(Probabilities(analysis), p => Assert.InRange(p, 0, 1));
                Assert.True(analysis.Test.Value is null != analysis.Test.Reason is null);
                Each(analysis.Table, (i, j) =>
                {
                    Assert.True(
                        analysis.ColumnIntervals[i][j] is not { } interval
                            || interval.Contains(analysis.Table.ColumnShare(i, j).Value!.Value)
                    );
                    Assert.True(
                        analysis.Differences[i][j].Value is not { } difference
                            || difference.Interval.Contains(difference.Estimate)
                    );
                });
            }
        });

    [Fact]
    public void MergingOptions_OfASingleChoice_AddsTheirCounts() =>
        AnyAnswers.Hold(responses =>
        {
            var set = Synthetic.Set(responses);
            var merged = DistributionLawTests.Merged(set, "place");
            var (apart, together) = (CrossTabOf(set, "place", "tools"), CrossTabOf(merged, "place", "tools"));
            for (var column = 0; column < 3; column++)
            {
                Assert.Equal(apart.Cells[1][column].Count + apart.Cells[2][column].Count, together.Cells[1][column].Count);
                Assert.Equal(apart.ColumnBases[column], together.ColumnBases[column]);
            }
        });

    /// <summary>Three thousand respondents or more: there the two differ by less than a hundredth.</summary>
    [Fact]
    public void ExactAndAsymptotic_OfManyRespondents_Agree() =>
        AnyAnswers.Hold(responses =>
        {
            var table = CrossTabOf(Synthetic.Set(responses.Times(40)), "side", "now/a");
            var counts = new ContingencyTable([.. table.Cells.Select(row => row.Take(2).Select(cell => cell.Count).ToArray())]);
            if (counts.Total < 3000 || counts.NotComparable is not null)
            {
                return;
            }

            var exact = FisherFreemanHalton.Compute(counts).Value!.P;
            Assert.Equal(ChiSquareTest.ComputeYates(counts).Value!.P, exact, 0.01);
        });

    private const double Tolerance = 1e-9;

    /// <summary>Every combination of question types, without and with weights.</summary>
    private static IEnumerable<(ResponseSet Set, string Rows, string Columns)> WeightedOrNot(IReadOnlyList<Response> responses) =>
        new[] { Synthetic.Set(responses), Synthetic.Set(responses.Weighted()) }.SelectMany(set =>
            Synthetic.EveryPairOfKinds.Select(pair => (set, pair.Rows, pair.Columns))
        );

    private static CrossTabAnalysis Analyse(ResponseSet set, string rows, string columns) =>
        CrossTabAnalysis.Of(set, set.Find(rows)!, set.Find(columns)!, Options);

    private static CrossTab CrossTabOf(ResponseSet set, string rows, string columns) =>
        CrossTab.Of(set, set.Find(rows)!, set.Find(columns)!);

    private static List<string> Letters(CrossTabAnalysis analysis) => [.. analysis.Letters.SelectMany(row => row)];

    private static List<double?> Figures(CrossTabAnalysis analysis)
    {
        List<double?> figures = [.. Probabilities(analysis).Select(p => (double?)p)];
        Each(analysis.Table, (i, j) =>
            figures.AddRange([
                analysis.Table.ColumnShare(i, j).Value,
                analysis.Table.RowShare(i, j).Value,
                analysis.AdjustedResiduals[i][j],
                analysis.ColumnIntervals[i][j]?.Low,
                analysis.ColumnIntervals[i][j]?.High,
                analysis.Differences[i][j].Value?.Interval.Low,
                analysis.Differences[i][j].Value?.Interval.High,
            ])
        );
        return figures;
    }

    private static IEnumerable<double> Probabilities(CrossTabAnalysis analysis) =>
        new[] { analysis.Test.Value?.P, analysis.OrdinalTest?.Value?.P }
            .Concat((analysis.OptionTests ?? []).SelectMany(test => new[] { test.Value?.P, test.Value?.AdjustedP }))
            .OfType<double>();

    private static void Each(CrossTab table, Action<int, int> cell)
    {
        for (var i = 0; i < table.Cells.Count; i++)
        {
            for (var j = 0; j < table.ColumnBases.Count; j++)
            {
                cell(i, j);
            }
        }
    }

    private static bool Same(double? one, double? other) =>
        one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= Tolerance;
}
