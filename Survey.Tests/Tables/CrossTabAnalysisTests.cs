using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>What a cross-tab contains beyond its shares, with few enough answers to check by hand.</summary>
public sealed class CrossTabAnalysisTests
{
    private const string Json = """
        {"title": "Example", "pages": [{"name": "one", "elements": [
          {"type": "radiogroup", "name": "side", "title": "Side", "choices": ["l", "r"]},
          {"type": "radiogroup", "name": "place", "title": "Place", "choices": ["n", "s", "e"]},
          {"type": "checkbox", "name": "tools", "title": "Tools", "choices": ["x", "y"]},
          {"type": "matrix", "name": "now", "title": "Now", "columns": ["high", "low", "middle"], "rows": ["a"]}
        ]}]}
        """;

    private static readonly CrossTabOptions Ordered = new() { Levels = ["low", "middle", "high"] };

    private static readonly ResponseSet Answers = Example.Responses(
        Example.Questionnaire(Json),
        """
        side,place,tools/x,tools/y,now/a
        l,n,1,0,low
        l,n,1,0,low
        l,s,1,1,middle
        r,s,0,1,middle
        r,e,0,1,high
        r,e,0,0,high
        """
    );

    [Fact]
    public void OrdinalTest_OfTwoColumns_IsMannWhitneyByTheLevelsOrderNotTheForms()
    {
        var test = Analyse("now/a", "side").OrdinalTest!.Value!;
        Assert.Equal("mann-whitney", test.Method);
        // low low middle against middle high high: the left side wins no pair and ties one.
        Assert.Equal(0.5, test.Statistic);
        Assert.Equal((2 * 0.5 / 9) - 1, test.Effect, 12);
        // Of the 20 ways to draw three of the ranks 1.5 1.5 3.5 3.5 5.5 5.5, two give 6.5 (the lowest sum) and two 14.5 (the
        // highest).
        Assert.Equal(4 / 20d, test.P, 12);
        Assert.True(test.IsExact);
        Assert.Equal([6.5 / 3, 14.5 / 3], test.MeanRanks.Select(rank => rank!.Value));
    }

    [Fact]
    public void OrdinalTest_OfThreeColumns_IsKruskalWallis()
    {
        var test = Analyse("now/a", "place").OrdinalTest!.Value!;
        Assert.Equal("kruskal-wallis", test.Method);
        // Each column holds one level alone: H reaches N - 1.
        Assert.Equal(5, test.Statistic, 9);
        Assert.Equal(2, test.Df);
        Assert.Equal(1, test.Effect, 9);
        Assert.Null(test.Trend);
    }

    [Fact]
    public void OrdinalTest_OfOrderedColumns_HasATrend()
    {
        var trend = Analyse("now/a", "now/a").OrdinalTest!.Value!.Trend!;
        Assert.Equal(1, trend.R, 12);
        Assert.Equal(5, trend.Statistic, 9);
    }

    [Fact]
    public void OrdinalTest_WithoutOrder_IsAbsentAndWithOverlappingColumnsHasAReason()
    {
        Assert.Null(Analyse("place", "side").OrdinalTest);
        Assert.Equal(ReasonKind.OverlappingGroups, Analyse("now/a", "tools").OrdinalTest!.Reason!.Kind);
    }

    [Fact]
    public void OptionTests_OfTwoSmallGroups_AreFishersMidPCorrectedByHolm()
    {
        var tests = Analyse("tools", "side").OptionTests!;
        // x: 3 of 3 against 0 of 3: p = 2/20, half of it the observed table; y: 1 of 3 against 2 of 3: P(1) = 9/20, all tables
        // count.
        Assert.Equal("fisher-mid-p", tests[0].Value!.Method);
        Assert.Equal(0.1 - 0.025, tests[0].Value!.P, 12);
        Assert.Equal(1 - (9 / 40d), tests[1].Value!.P, 12);
        Assert.Equal(2 * 0.075, tests[0].Value!.AdjustedP, 12);
        Assert.Equal(1 - (9 / 40d), tests[1].Value!.AdjustedP, 12);
    }

    [Fact]
    public void OptionTests_OfMoreGroupsAreExact_OfOtherKindsAbsent()
    {
        Assert.Equal("fisher-exact", Analyse("tools", "place").OptionTests![0].Value!.Method);
        Assert.Null(Analyse("place", "side").OptionTests);
        Assert.Null(Analyse("tools", "tools").OptionTests);
    }

    [Fact]
    public void Difference_OfTwoColumns_IsTheOneAgainstTheOther()
    {
        var differences = Analyse("tools", "side").Differences;
        Assert.Equal(1, differences[0][0].Value!.Estimate);
        Assert.Equal(-1 / 3d, differences[1][0].Value!.Estimate, 12);
        Assert.Equal(1 / 3d, differences[1][1].Value!.Estimate, 12);
        var newcombe = DifferenceInterval.Newcombe(new TwoShares(1, 3, 2, 3)).Value!;
        Assert.Equal(newcombe.Limits, differences[1][0].Value!.Interval);
    }

    [Fact]
    public void Difference_OfAColumnOfEverybody_HasAReason()
    {
        var left = Answers.Only(Answers.Find("side")!.Chosen[0]);
        var differences = CrossTabAnalysis.Of(left, left.Find("tools")!, left.Find("side")!).Differences;
        Assert.Equal(ReasonKind.EmptyMargin, differences[0][0].Reason!.Kind);
        Assert.Equal(ReasonKind.NoAnswers, differences[0][1].Reason!.Kind);
    }

    [Fact]
    public void Weighted_HasRaoScottForOptionsAndTheWholeAndAReasonForRanks()
    {
        var weighted = Example.Responses(
            Example.Questionnaire(Json),
            "side,tools/x,tools/y,now/a,weight\nl,1,0,low,2\nr,0,1,high,1\nr,1,1,low,1"
        );
        var tools = CrossTabAnalysis.Of(weighted, weighted.Find("tools")!, weighted.Find("side")!);
        // Option y: 0 of weight 2 on the left, all of weight 2 on the right. Option x: all of 2, and 1 of 2.
        Assert.Equal([1, 0.5], tools.Table.Cells[0].Select((_, column) => tools.Table.ColumnShare(0, column).Value!.Value));
        Assert.Equal("rao-scott", tools.OptionTests![0].Value!.Method);
        Assert.Equal("rao-scott", tools.Test.Value!.Method);
        Assert.Null(tools.Test.Value.DenominatorDf);
        var analysis = CrossTabAnalysis.Of(weighted, weighted.Find("now/a")!, weighted.Find("side")!, Ordered);
        Assert.Equal(ReasonKind.NotAvailable, analysis.OrdinalTest!.Reason!.Kind);
        Assert.Equal(0.5, analysis.Differences[1][0].Value!.Estimate, 12);
        Assert.True(analysis.AdjustedResiduals[1][0] > 0);
    }

    [Fact]
    public void Interval_ByOption_IsTheOneAskedFor()
    {
        var options = new CrossTabOptions { Interval = IntervalMethod.ClopperPearson };
        var interval = CrossTabAnalysis.Of(Answers, Answers.Find("tools")!, Answers.Find("side")!, options).ColumnIntervals[0][
            1
        ]!.Value;
        // Nobody of three: 0 to 1 - (α/2)^(1/3).
        Assert.Equal(0, interval.Low);
        Assert.Equal(1 - Math.Pow(0.025, 1 / 3d), interval.High, 9);
    }

    [Fact]
    public void Banner_OfTwoVariables_HasTheTwoCrossTabsOfThem()
    {
        var banner = Banner.Of(Answers, Answers.Find("tools")!, [Answers.Find("side")!, Answers.Find("place")!]);
        Assert.Equal(["side", "place"], banner.Blocks.Select(block => block.Table.Columns.Variable));
        Assert.Equal(Analyse("tools", "place").Test.Value!.P, banner.Blocks[1].Test.Value!.P);
        Assert.Throws<ArgumentException>(() => Banner.Of(Answers, Answers.Find("tools")!, []));
    }

    private static CrossTabAnalysis Analyse(string rows, string columns) =>
        CrossTabAnalysis.Of(Answers, Answers.Find(rows)!, Answers.Find(columns)!, Ordered);
}
