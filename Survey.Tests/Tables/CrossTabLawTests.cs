using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>What holds of cross-tabs of any answers; thirty seeds of each size.</summary>
public sealed class CrossTabLawTests
{
    private static readonly CrossTabOptions Options = new() { Levels = Synthetic.Levels };

    public static TheoryData<int> Sizes => [0, 1, 2, 5, 24, 200];

    [Theory, MemberData(nameof(Sizes))]
    public void ColumnShares_OfASingleRowVariable_SumToOne(int respondents) => ForAll(respondents, responses =>
    {
        var table = Analyse(Synthetic.Set(responses), "place", "tools").Table;
        for (var column = 0; column < table.ColumnBases.Count; column++)
        {
            var shares = table.Cells.Select((_, row) => table.ColumnShare(row, column).Value).ToList();
            Assert.True(Same(table.ColumnBases[column].Count > 0 ? 1 : null, shares.Contains(null) ? null : shares.Sum()));
        }
    });

    [Theory, MemberData(nameof(Sizes))]
    public void Transposing_SwapsSharesAndKeepsResidualsAndTheTest(int respondents) => ForAll(respondents, responses =>
    {
        var set = Synthetic.Set(responses);
        foreach (var (rows, columns) in Synthetic.EveryPairOfKinds)
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

    [Theory, MemberData(nameof(Sizes))]
    public void Reordering_RespondentsOrDoublingAllWeights_ChangesNothing(int respondents) => ForAll(respondents, responses =>
    {
        var (set, turned) = (Synthetic.Set(responses), Synthetic.Set(responses.Reverse()));
        var (twice, four) = (Weighted(responses, 2), Weighted(responses, 4));
        foreach (var (rows, columns) in Synthetic.EveryPairOfKinds)
        {
            Assert.Equal(Figures(Analyse(set, rows, columns)), Figures(Analyse(turned, rows, columns)), Same);
            Assert.Equal(Letters(Analyse(set, rows, columns)), Letters(Analyse(turned, rows, columns)));
            Assert.Equal(Figures(Analyse(twice, rows, columns)), Figures(Analyse(four, rows, columns)), Same);
            Each(CrossTabOf(set, rows, columns), (i, j) => Assert.True(Same(
                CrossTabOf(set, rows, columns).ColumnShare(i, j).Value, CrossTabOf(twice, rows, columns).ColumnShare(i, j).Value)));
        }
    });

    [Theory, MemberData(nameof(Sizes))]
    public void Figures_OfAnyAnswers_AreFiniteAndPBetweenZeroAndOne(int respondents) => ForAll(respondents, responses =>
    {
        var set = Synthetic.Set(responses);
        foreach (var (rows, columns) in Synthetic.EveryPairOfKinds)
        {
            var analysis = Analyse(set, rows, columns);
            Assert.All(Figures(analysis), figure => Assert.True(figure is null || double.IsFinite(figure.Value)));
            Assert.All(Probabilities(analysis), p => Assert.InRange(p, 0, 1));
            Assert.True(analysis.Test.Value is null != analysis.Test.Reason is null);
            Each(analysis.Table, (i, j) =>
            {
                Assert.True(analysis.ColumnIntervals[i][j] is not { } interval || interval.Contains(analysis.Table.ColumnShare(i, j).Value!.Value));
                Assert.True(analysis.Differences[i][j].Value is not { } difference || difference.Interval.Contains(difference.Estimate));
            });
        }
    });

    [Theory, MemberData(nameof(Sizes))]
    public void MergingOptions_OfASingleChoice_AddsTheirCounts(int respondents) => ForAll(respondents, responses =>
    {
        var set = Synthetic.Set(responses);
        var place = set.Find("place")!;
        var merged = new ChoiceColumn
        {
            Variable = place.Variable,
            Question = place.Question,
            IsMultiple = false,
            Options = [place.Options[0], place.Options[1]],
            Chosen = [place.Chosen[0], place.Chosen[1].Or(place.Chosen[2])],
            Answered = place.Answered,
            Eligible = place.Eligible,
        };
        var (apart, together) = (CrossTab.Of(set, place, set.Find("tools")!), CrossTab.Of(set, merged, set.Find("tools")!));
        for (var column = 0; column < 3; column++)
        {
            Assert.Equal(apart.Cells[1][column].Count + apart.Cells[2][column].Count, together.Cells[1][column].Count);
            Assert.Equal(apart.ColumnBases[column], together.ColumnBases[column]);
        }
    });

    private const double Tolerance = 1e-9;

    private static void ForAll(int respondents, Action<IReadOnlyList<Response>> law)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            law(Synthetic.Responses(seed, respondents));
        }
    }

    private static ResponseSet Weighted(IReadOnlyList<Response> responses, double weight) =>
        Synthetic.Set(responses.Select(response => response with { Weight = weight }));

    private static CrossTabAnalysis Analyse(ResponseSet set, string rows, string columns) =>
        CrossTabAnalysis.Of(set, set.Find(rows)!, set.Find(columns)!, Options);

    private static CrossTab CrossTabOf(ResponseSet set, string rows, string columns) => CrossTab.Of(set, set.Find(rows)!, set.Find(columns)!);

    private static List<string> Letters(CrossTabAnalysis analysis) => [.. analysis.Letters.SelectMany(row => row)];

    private static List<double?> Figures(CrossTabAnalysis analysis)
    {
        List<double?> figures = [.. Probabilities(analysis).Select(p => (double?)p)];
        Each(analysis.Table, (i, j) => figures.AddRange(
        [
            analysis.Table.ColumnShare(i, j).Value, analysis.Table.RowShare(i, j).Value, analysis.AdjustedResiduals[i][j],
            analysis.ColumnIntervals[i][j]?.Low, analysis.ColumnIntervals[i][j]?.High,
            analysis.Differences[i][j].Value?.Interval.Low, analysis.Differences[i][j].Value?.Interval.High,
        ]));
        return figures;
    }

    private static IEnumerable<double> Probabilities(CrossTabAnalysis analysis) => new[] { analysis.Test.Value?.P, analysis.OrdinalTest?.Value?.P }
        .Concat((analysis.OptionTests ?? []).SelectMany(test => new[] { test.Value?.P, test.Value?.AdjustedP })).OfType<double>();

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

    private static bool Same(double? one, double? other) => one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= Tolerance;
}
