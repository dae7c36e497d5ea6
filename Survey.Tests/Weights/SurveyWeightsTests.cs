using System.Globalization;
using Survey.Analysis.Responses;
using Survey.Analysis.Weights;

namespace Survey.Tests.Weights;

/// <summary>Weights of ten respondents that can be checked by hand: 6 north, 2 south, 2 without a place; kinds a, b, c.</summary>
public sealed class SurveyWeightsTests
{
    private const string Answers = """
        place,kind
        n,a
        n,a
        n,a
        n,b
        n,b
        n,b
        s,a
        s,b
        ,a
        ,b
        """;

    private static readonly ResponseSet Responses = Example.Responses(Example.Questionnaire(Example.TwoByTwo), Answers);

    [Fact]
    public void NoWeights_AreNoWeighting()
    {
        var weighted = SurveyWeights.Of(Responses, new WeightingPlan()).Value!;
        Assert.Same(Responses, weighted.Responses);
        Assert.Null(weighted.Weighting);
    }

    [Fact]
    public void EqualGroups_CountTheSame_AndBlanksKeepTheirShare()
    {
        var weighted = SurveyWeights.Of(Responses, new WeightingPlan { EqualGroups = "place" }).Value!;
        // Eight of ten answered: weight four for the six in the north, four for the two in the south; the two blanks keep their
        // weight of two.
        AssertWeights([4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 2, 2, 1, 1], weighted);
        var how = weighted.Weighting!;
        Assert.Equal(WeightingMethod.EqualGroups, how.Method);
        Assert.Equal([("place", 2)], how.Unanswered);
        Assert.Equal(2 / 3d, how.Spread.Smallest, 1e-12);
        Assert.Equal(2, how.Spread.Largest, 1e-12);
        // 100 / (6·4/9 + 2·4 + 2)
        Assert.Equal(100 / ((6 * 4 / 9d) + 10), how.Spread.Kish.EffectiveN, 1e-9);
    }

    [Fact]
    public void EqualGroups_OfAnEvenSample_LeaveItUnweighted()
    {
        var even = Example.Responses(Example.Questionnaire(Example.TwoByTwo), "place,kind\nn,a\nn,b\nn,a\ns,a\ns,b\ns,b\n");
        var weighted = SurveyWeights.Of(even, new WeightingPlan { EqualGroups = "place" }).Value!;
        Assert.Null(weighted.Responses.Weights);
        Assert.Equal(6, weighted.Weighting!.Spread.Kish.EffectiveN, 1e-12);
    }

    [Fact]
    public void Population_OfOneQuestion_IsPostStratified()
    {
        var weighted = SurveyWeights.Of(Responses, Plan(("kind", [("a", 0.2), ("b", 0.8)]))).Value!;
        Assert.Equal(WeightingMethod.PostStratification, weighted.Weighting!.Method);
        AssertWeights([0.4, 0.4, 0.4, 1.6, 1.6, 1.6, 0.4, 1.6, 0.4, 1.6], weighted);
    }

    [Fact]
    public void Population_OfTwoQuestions_IsRakedToBoth()
    {
        var weighted = SurveyWeights
            .Of(Responses, Plan(("place", [("n", 0.5), ("s", 0.5)]), ("kind", [("a", 0.2), ("b", 0.8)])))
            .Value!;
        var how = weighted.Weighting!;
        Assert.Equal((WeightingMethod.Raking, "place, kind"), (how.Method, string.Join(", ", how.Variables)));
        Assert.InRange(how.LargestError!.Value, 0, 1e-12);
        var weights = weighted.Responses.Weights!;
        Assert.Equal(0.2 * 10, Members(weighted, "kind", 0).Sum(i => weights[i]), 1e-9);
        Assert.Equal(0.5 * 8, Members(weighted, "place", 1).Sum(i => weights[i]), 1e-9);
    }

    [Fact]
    public void GivenWeights_AreTheStart_AndMeanOne()
    {
        var responses = Responses.WithWeights([2, 2, 2, 2, 2, 2, 4, 4, 0, 0]);
        AssertWeights([0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 1.6, 1.6, 0, 0], SurveyWeights.Of(responses, new WeightingPlan()).Value!);
        // The south has the same total as the north, its two respondents keep their ratio, and weight 0 remains excluded.
        var equal = SurveyWeights.Of(responses, new WeightingPlan { EqualGroups = "place" }).Value!;
        AssertWeights([4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 4 / 6d, 2, 2, 0, 0], equal);
        Assert.Equal(8, equal.Weighting!.Spread.Kish.N);
    }

    [Theory]
    [InlineData("weights/all-zero", 0)]
    [InlineData("weights/too-large", 1e308)]
    public void GivenWeights_ThatCannotBeUsed_AreAFaultWhateverThePlan(string id, double weight)
    {
        var responses = Responses.WithWeights([.. Enumerable.Repeat(weight, Responses.Count)]);
        WeightingPlan[] plans =
        [
            new(),
            new() { Lowest = 0.5, Highest = 2 },
            new() { EqualGroups = "place" },
            Plan(("kind", [("a", 0.5), ("b", 0.5)])),
        ];
        Assert.All(plans, plan => Assert.Equal(id, Assert.Single(SurveyWeights.Of(responses, plan).Problems).Id));
    }

    [Fact]
    public void GivenWeights_EqualButForZeros_AreAnUnweightedSurveyOfTheOthers()
    {
        var weighted = SurveyWeights.Of(Responses.WithWeights([0, 3, 3, 3, 3, 3, 3, 3, 0, 3]), new WeightingPlan()).Value!;

        Assert.Null(weighted.Responses.Weights);
        Assert.Equal(8, weighted.Responses.Count);
        Assert.Equal(5, weighted.Responses.Find("place")!.Chosen[0].Count());
        Assert.Equal(8, weighted.Weighting!.Spread.Kish.N);
    }

    [Fact]
    public void GivenWeights_WithZerosAmongDifferentOnes_KeepTheOthersOnly() =>
        Assert.Equal(
            8,
            SurveyWeights.Of(Responses.WithWeights([2, 2, 2, 2, 2, 2, 4, 4, 0, 0]), new WeightingPlan()).Value!.Responses.Count
        );

    [Fact]
    public void Trimming_KeepsWeightsWithinTheirBounds()
    {
        var uneven = Responses.WithWeights([9, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
        var weighted = SurveyWeights.Of(uneven, new WeightingPlan { Lowest = 0.2, Highest = 2 }).Value!;
        Assert.Equal(2, weighted.Responses.Weights!.Max(), 1e-9);
        Assert.Equal(10, weighted.Responses.Weights!.Sum(), 1e-9);
        Assert.Equal(
            1.5,
            SurveyWeights
                .Of(Responses, Plan(("kind", [("a", 0.3), ("b", 0.7)])) with { Lowest = 0.2, Highest = 1.5 })
                .Value!.Weighting!.HighestAllowed
        );
    }

    [Theory]
    [InlineData("weights/empty-cell", "kind", "a,0.3;b,0.3;c,0.4", null)]
    [InlineData("weights/missing-margin", "kind", "a,1", null)]
    [InlineData("weights/missing-margin", "kind", "a,1;b,0", null)]
    [InlineData("weights/not-converged", "kind", "a,0.1;b,0.9", 1.2)]
    public void Fault_IsToldWithRuleAndWhatToDo(string id, string question, string parts, double? highest)
    {
        var population = parts
            .Split(';')
            .Select(part => part.Split(','))
            .Select(part => (part[0], double.Parse(part[1], CultureInfo.InvariantCulture)))
            .ToArray();
        var reading = SurveyWeights.Of(Responses, Plan((question, population)) with { Highest = highest });
        Assert.Null(reading.Value);
        Assert.Equal(id, Assert.Single(reading.Problems).Id);
    }

    [Fact]
    public void EqualGroups_OfOneAnswer_AreAFault()
    {
        var north = Responses.Only(Responses.Find("place")!.Chosen[0]);
        Assert.Equal(
            "weights/one-group",
            Assert.Single(SurveyWeights.Of(north, new WeightingPlan { EqualGroups = "place" }).Problems).Id
        );
    }

    private static WeightingPlan Plan(params (string Question, (string Code, double Share)[] Parts)[] margins) =>
        new()
        {
            Population = new Population(
                "population.csv",
                [
                    .. margins.Select(margin => new PopulationMargin(
                        margin.Question,
                        [.. margin.Parts.Select((part, i) => new PopulationPart(part.Code, part.Share, i + 2))]
                    )),
                ]
            ),
        };

    private static void AssertWeights(double[] expected, WeightedResponses weighted) =>
        Assert.All(expected.Zip(weighted.Responses.Weights!), pair => Assert.Equal(pair.First, pair.Second, 1e-9));

    private static List<int> Members(WeightedResponses weighted, string question, int option)
    {
        List<int> members = [];
        foreach (var respondent in weighted.Responses.Find(question)!.Chosen[option].Members())
        {
            members.Add(respondent);
        }

        return members;
    }
}
