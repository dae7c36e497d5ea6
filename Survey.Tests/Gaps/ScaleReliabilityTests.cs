using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Scales;
using Survey.Tests.Tables;

namespace Survey.Tests.Gaps;

/// <summary>Reliability computed from columns of bits agrees with the statistic computed from the answers.</summary>
public sealed class ScaleReliabilityTests
{
    private static readonly string[] Skills = ["a", "b", "c"];

    [Theory, InlineData(24), InlineData(300)]
    public void Alpha_FromBits_IsTheAlphaOfTheAnswers(int respondents)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var responses = Synthetic.Responses(seed, respondents).Select((response, i) => WithoutRow(response, i)).ToList();
            var scales = ScaleReliability.Of(Pairs(Synthetic.Set(responses)), Synthetic.Set(responses));
            foreach (var (scale, question) in scales.Zip(["now", "wanted"]))
            {
                var expected = CronbachsAlpha.Compute([
                    .. Skills.Select(skill => responses.Select(response => Level(response, question, skill)).ToArray()),
                ]);
                Assert.Equal(expected.Value!.Raw, scale.Alpha.Value!.Raw, 1e-10);
                Assert.Equal(expected.Value.Standardized!.Value, scale.Alpha.Value.Standardized!.Value, 1e-10);
                Assert.Equal(expected.Value.Interval.Low, scale.Alpha.Value.Interval.Low, 1e-10);
                Assert.Equal(expected.Value.CompleteRows, scale.CompleteRows);
                Assert.Equal(
                    expected.Value.Items.Select(item => item.AlphaIfDeleted!.Value),
                    scale.Alpha.Value.Items.Select(item => item.AlphaIfDeleted!.Value),
                    Near
                );
            }
        }
    }

    [Fact]
    public void Scales_OfAGroup_AreNowAndWanted()
    {
        var set = Synthetic.Set(Synthetic.Responses(seed: 1, respondents: 30));
        Assert.Equal([false, true], ScaleReliability.Of(Pairs(set), set).Select(scale => scale.IsDesired));
        Assert.Empty(ScaleReliability.Of([.. Pairs(set).Take(1)], set));
    }

    [Theory, InlineData(0, ReasonKind.NoAnswers), InlineData(1, ReasonKind.BaseTooSmall), InlineData(2, ReasonKind.NoVariation)]
    public void Alpha_OfTooFewOrEqualAnswers_HasAReason(int respondents, ReasonKind reason)
    {
        var set = Synthetic.Set(Enumerable.Repeat(Everything("l1"), respondents));
        Assert.All(ScaleReliability.Of(Pairs(set), set), scale => Assert.Equal(reason, scale.Alpha.Reason!.Kind));
    }

    [Fact]
    public void Alpha_WithWeights_HasAReason()
    {
        var set = Synthetic.Set(Synthetic.Responses(seed: 1, respondents: 30).Select(response => response with { Weight = 2 }));
        Assert.Equal(ReasonKind.NotAvailable, ScaleReliability.Of(Pairs(set), set)[0].Alpha.Reason!.Kind);
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-10;

    private static IReadOnlyList<SkillPair> Pairs(ResponseSet set) =>
        [
            .. Skills.Select(skill => new SkillPair(
                "group",
                "area",
                1,
                new Option(skill, new LocalizedText(skill)),
                set.Find($"now/{skill}")!,
                set.Find($"wanted/{skill}")!
            )),
        ];

    /// <summary>Every seventh respondent leaves a row unanswered.</summary>
    private static Response WithoutRow(Response response, int place) =>
        place % 7 != 0 || !response.Answers.TryGetValue("now", out var now)
            ? response
            : response with
            {
                Answers = new Dictionary<string, AnswerValue>(response.Answers)
                {
                    ["now"] = new RowsValue(((RowsValue)now).Rows.Where(row => row.Key != "b").ToDictionary()),
                },
            };

    private static double? Level(Response response, string question, string skill) =>
        response.Answers.TryGetValue(question, out var answer) && ((RowsValue)answer).Rows.TryGetValue(skill, out var level)
            ? Synthetic.Levels.ToList().IndexOf(level)
            : null;

    private static Response Everything(string level)
    {
        var rows = new RowsValue(Skills.ToDictionary(skill => skill, _ => level));
        return new Response
        {
            Answers = new Dictionary<string, AnswerValue> { ["now"] = rows, ["wanted"] = rows },
        };
    }
}
