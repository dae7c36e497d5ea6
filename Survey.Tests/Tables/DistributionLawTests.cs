using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Tables;

namespace Survey.Tests.Tables;

/// <summary>Properties of the distribution of arbitrary answers, with and without weights.</summary>
public sealed class DistributionLawTests
{
    private const double Rounding = 1e-12;

    public static TheoryData<IntervalMethod> Methods =>
        [IntervalMethod.Wilson, IntervalMethod.ClopperPearson, IntervalMethod.AgrestiCoull, IntervalMethod.Jeffreys];

    [Fact]
    public void Shares_OfASingleChoice_SumToOne() =>
        AnyAnswers.Hold(responses =>
            Assert.All(
                new[] { responses, responses.Weighted() }.SelectMany(answers =>
                    new[] { Of(answers, "place"), Of(answers, "now/a") }
                ),
                distribution =>
                {
                    var shares = distribution.Rows.Select(row => row.Share.Value).ToList();
                    Assert.Equal(distribution.Answered.Count == 0, shares.Contains(null));
                    Assert.True(shares.Contains(null) || Math.Abs(shares.Sum()!.Value - 1) < Rounding);
                }
            )
        );

    [Fact]
    public void SharesOfMentions_SumToOne_AndKeepTheOrderOfShares() =>
        AnyAnswers.Hold(responses =>
            Assert.All(new[] { responses, responses.Weighted() }.Select(answers => Of(answers, "tools")), distribution =>
            {
                var rows = distribution.Rows.OrderBy(row => row.Share.Value).ToList();
                var shares = rows.Select(row => row.ShareOfMentions.Value).ToList();
                Assert.Equal(distribution.Mentions == 0, shares.Contains(null));
                Assert.True(shares.Contains(null) || Math.Abs(shares.Sum()!.Value - 1) < Rounding);
                Assert.Equal(shares.Order(), shares);
            })
        );

    [Fact]
    public void Shares_OfDoubledWeightsOrAnotherOrder_AreTheSame() =>
        AnyAnswers.Hold(responses =>
        {
            foreach (var variable in new[] { "place", "tools" })
            {
                AssertSame(Of(responses, variable), Of([.. responses.Reverse()], variable));
                AssertSame(Of(responses.Weighted(), variable), Of([.. responses.Weighted().Reverse()], variable));
                AssertSame(Of(responses.Weighted(), variable), Of(responses.Weighted(factor: 2), variable));
            }
        });

    [Fact]
    public void Shares_OfEqualWeights_AreTheUnweightedOnes() =>
        AnyAnswers.Hold(responses =>
            AssertSame(Of(responses, "tools"), Of([.. responses.Select(response => response with { Weight = 0.7 })], "tools"))
        );

    [Theory, MemberData(nameof(Methods))]
    public void Interval_OfAnyShare_ContainsItAndLiesWithinZeroAndOne(IntervalMethod method) =>
        AnyAnswers.Hold(responses =>
            Assert.All(new[] { responses, responses.Weighted() }.SelectMany(answers => Of(answers, "tools", method).Rows), row =>
            {
                Assert.Equal(row.Share.Value is null, row.Interval is null);
                Assert.True(
                    row.Interval is not { } limits
                        || (limits.Low >= 0 && limits.High <= 1 && limits.Contains(row.Share.Value!.Value))
                );
            })
        );

    [Theory, MemberData(nameof(Methods))]
    public void Interval_OfFourTimesTheRespondents_IsNarrower(IntervalMethod method) =>
        AnyAnswers.Hold(
            responses =>
                Assert.All(Of(responses, "tools", method).Rows.Zip(Of(responses.Times(4), "tools", method).Rows), pair =>
                    Assert.True(pair.First.Interval is not { } few || pair.Second.Interval!.Value.Width < few.Width)
                ),
            times: 50
        );

    [Fact]
    public void MergingOptions_OfASingleChoice_AddsCountsAndShares() =>
        AnyAnswers.Hold(responses =>
        {
            var set = Synthetic.Set(responses.Weighted());
            var merged = Merged(set, "place");
            var (apart, together) = (Distribution.Of(set, set.Find("place")!), Distribution.Of(merged, merged.Find("place")!));
            Assert.Equal(apart.Rows[1].Chosen.Count + apart.Rows[2].Chosen.Count, together.Rows[1].Chosen.Count);
            Assert.Equal(apart.Rows[1].Chosen.Weight + apart.Rows[2].Chosen.Weight, together.Rows[1].Chosen.Weight, 1e-9);
            Assert.Equal(apart.Rows[1].Share.Value + apart.Rows[2].Share.Value ?? 0, together.Rows[1].Share.Value ?? 0, 1e-9);
            Assert.Equal(apart.Answered, together.Answered);
        });

    /// <summary>The same answers with the choice's second and third option as one.</summary>
    internal static ResponseSet Merged(ResponseSet set, string variable) =>
        new()
        {
            Questionnaire = set.Questionnaire,
            Union = Survey.Analysis.Versions.QuestionnaireUnion.Of(set.Questionnaire),
            Versions = [],
            All = set.All,
            Columns = [.. set.Columns.Select(column => column.Variable == variable ? Merged(column) : column)],
            Texts = set.Texts,
            Numbers = set.Numbers,
            Ids = set.Ids,
            SubmittedAt = set.SubmittedAt,
            Languages = set.Languages,
            Weights = set.Weights,
        };

    private static ChoiceColumn Merged(ChoiceColumn choice) =>
        new()
        {
            Variable = choice.Variable,
            Question = choice.Question,
            IsMultiple = choice.IsMultiple,
            Options = [choice.Options[0], choice.Options[1]],
            Chosen = [choice.Chosen[0], choice.Chosen[1].Or(choice.Chosen[2])],
            Answered = choice.Answered,
            Eligible = choice.Eligible,
        };

    private static Distribution Of(
        IReadOnlyList<Response> responses,
        string variable,
        IntervalMethod method = IntervalMethod.Wilson
    )
    {
        var set = Synthetic.Set(responses);
        return Distribution.Of(set, set.Find(variable)!, method);
    }

    private static void AssertSame(Distribution one, Distribution other) => Assert.All(one.Rows.Zip(other.Rows), pair =>
        {
            Assert.Equal(pair.First.Chosen.Count, pair.Second.Chosen.Count);
            Assert.Equal(pair.First.Share.Value ?? -1, pair.Second.Share.Value ?? -1, Rounding);
            Assert.Equal(pair.First.Interval?.Low ?? -1, pair.Second.Interval?.Low ?? -1, 1e-9);
        });
}
