using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

public sealed class DistributionTests
{
    /// <summary>Six respondents; four are asked north_only, three of them answer.</summary>
    private const string Csv = """
        place,north_only,tools/x,tools/y
        n,1,1,1
        n,1,0,0
        n,2,1,0
        n,,,
        s,,0,1
        s,,1,0
        """;

    private static readonly ResponseSet Answers = Example.Responses(Example.Questionnaire(Example.TwoByTwo), Csv);

    [Fact]
    public void Bases_OfAConditionalQuestion_AreAllEligibleAndAnswered()
    {
        var distribution = Of("north_only");
        Assert.Equal(new Base(BaseKind.All, 6), distribution.All);
        Assert.Equal(new Base(BaseKind.Eligible, 4), distribution.Eligible);
        Assert.Equal(new Base(BaseKind.Answered, 3), distribution.Answered);
        Assert.Equal([2, 1], distribution.Rows.Select(row => row.Chosen.Count));
        Assert.Equal(2 / 3d, distribution.Rows[0].Share.Value);
    }

    [Fact]
    public void Multiple_WithABlankAndAnEmptyChoice_CountsTheEmptyChoiceOnly()
    {
        var distribution = Of("tools");
        Assert.Equal(5, distribution.Answered.Count);
        Assert.Equal([3, 2], distribution.Rows.Select(row => row.Chosen.Count));
        Assert.Equal(0.6, distribution.Rows[0].Share.Value);
    }

    /// <summary>
    /// 3 + 2 ticks by five respondents: 3/5 of the ticks are not the 3/5 of respondents, of whom one ticked both.
    /// </summary>
    [Fact]
    public void Multiple_ShareOfMentions_IsOfAllTicks()
    {
        var distribution = Of("tools");
        Assert.Equal(5, distribution.Mentions);
        Assert.Equal([0.6, 0.4], distribution.Rows.Select(row => row.ShareOfMentions.Value));
        var first = Distribution.Of(Answers.Only(BitSet.Of([true, false, true, false, false, false])), Answers.Find("tools")!);
        Assert.Equal(3, first.Mentions);
        Assert.Equal([1, 0.5], first.Rows.Select(row => row.Share.Value));
        Assert.Equal([2 / 3d, 1 / 3d], first.Rows.Select(row => row.ShareOfMentions.Value));
    }

    /// <summary>Weights of x: 2 + 1 + 1; of y: 2 + 3. Of respondents 4/8 and 5/8, of ticks 4/9 and 5/9.</summary>
    [Fact]
    public void Multiple_ShareOfMentionsWithWeights_IsOfTheirWeights()
    {
        var weighted = Answers.WithWeights([2, 1, 1, 1, 3, 1]);
        var distribution = Distribution.Of(weighted, weighted.Find("tools")!);
        Assert.Equal(5, distribution.Mentions);
        Assert.Equal([4 / 8d, 5 / 8d], distribution.Rows.Select(row => row.Share.Value));
        Assert.Equal([4 / 9d, 5 / 9d], distribution.Rows.Select(row => row.ShareOfMentions.Value));
    }

    [Fact]
    public void Multiple_NothingChosen_HasNoShareOfMentions()
    {
        var nothing = Answers.Only(BitSet.Of([false, true, false, false, false, false]));
        var distribution = Distribution.Of(nothing, nothing.Find("tools")!);
        Assert.Equal((1, 0), (distribution.Answered.Count, distribution.Mentions));
        Assert.Equal(ReasonKind.NoAnswers, distribution.Rows[0].ShareOfMentions.Reason!.Kind);
    }

    [Fact]
    public void Single_Shares_SumToOne() => Assert.Equal(1, Of("place").Rows.Sum(row => row.Share.Value!.Value), 12);

    [Fact]
    public void Interval_ByDefault_IsWilson()
    {
        // Wilson at 4 of 6, 95%: Newcombe 1998, method 3, computed by hand.
        var interval = Of("place").Rows[0].Interval!.Value;
        Assert.Equal(0.3000, interval.Low, 4);
        Assert.Equal(0.9032, interval.High, 4);
    }

    [Fact]
    public void NoAnswers_GiveAReason()
    {
        var nobody = Answers.Only(BitSet.None(Answers.Count));
        var row = Distribution.Of(nobody, nobody.Find("place")!).Rows[0];
        Assert.Equal(ReasonKind.NoAnswers, row.Share.Reason!.Kind);
        Assert.Null(row.Interval);
    }

    [Fact]
    public void Weights_Doubled_ChangeNoShareAndNoInterval()
    {
        var questionnaire = Example.Questionnaire(Example.TwoByTwo);
        var once = Example.Responses(questionnaire, "place,weight\nn,1\ns,2\nn,0.5\ns,1");
        var twice = Example.Responses(questionnaire, "place,weight\nn,2\ns,4\nn,1\ns,2");
        foreach (
            var (row, doubled) in Distribution
                .Of(once, once.Find("place")!)
                .Rows.Zip(Distribution.Of(twice, twice.Find("place")!).Rows)
        )
        {
            Assert.Equal(row.Share.Value!.Value, doubled.Share.Value!.Value, 12);
            Assert.Equal(row.Interval!.Value.Low, doubled.Interval!.Value.Low, 12);
            Assert.Equal(row.Chosen.Count, doubled.Chosen.Count);
        }

        Assert.Equal(1.5 / 4.5, Distribution.Of(once, once.Find("place")!).Rows[0].Share.Value!.Value, 12);
    }

    private static Distribution Of(string variable) => Distribution.Of(Answers, Answers.Find(variable)!);
}
