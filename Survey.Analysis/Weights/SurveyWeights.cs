using Survey.Analysis.Problems;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Weights;

/// <summary>Weights respondents as a plan asks; the mean of the weights above 0 is 1.</summary>
/// <remarks>
/// Every kind is <see cref="Raking"/>: equal groups are a population of which each answer that somebody gave is the same part.
/// Whoever left a question blank is a category of its own, with the share of the whole that it has before weighting.
/// </remarks>
public static class SurveyWeights
{
    /// <summary>
    /// Weights that differ by less, relative to their mean, are taken for equal: an even sample then keeps its exact tests.
    /// </summary>
    private const double Equality = 1e-9;

    /// <summary>What counts as fitted where bounds are cut again in each round.</summary>
    private const double TrimmedTolerance = 1e-9;

    /// <returns>The weighted respondents, or why the plan cannot be followed.</returns>
    /// <param name="responses">All respondents: weights are fitted before anybody is filtered out.</param>
    /// <param name="plan">Names questions of the set; its population was read against the set.</param>
    public static Reading<WeightedResponses> Of(ResponseSet responses, WeightingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(plan);
        double[] starting = responses.Weights is { } given ? [.. given] : [.. Enumerable.Repeat(1.0, responses.Count)];
        if (Fault(starting) is { } fault)
        {
            return fault;
        }

        if (plan.EqualGroups is null && plan.Population is null)
        {
            return responses.Weights is null ? new(new(responses, Weighting: null), []) : Given(responses, starting, plan);
        }

        var problems = new ProblemCollector(plan.Population?.File ?? "--weights-equal");
        var margins = new MarginBuilder(responses, starting, problems);
        var wanted = plan.Population is { } population ? population.Margins : [margins.Equal(plan.EqualGroups!)]; // one of the two
        List<Margin> built = [.. wanted.Select(margins.Of).OfType<Margin>()];
        return problems.IsEmpty ? Fit(responses, starting, plan, built, problems) : new(Value: null, problems.Problems);
    }

    /// <summary>
    /// Weights of which nobody has one, or whose sum no number holds; null where there are respondents to weight.
    /// </summary>
    private static Reading<WeightedResponses>? Fault(double[] starting)
    {
        var problems = new ProblemCollector("--weights");
        if (starting.Length > 0 && !starting.Any(weight => weight > 0))
        {
            problems.Add("weights/all-zero", new(0));
        }

        if (!double.IsFinite(starting.Sum()))
        {
            problems.Add("weights/too-large", new(0), starting.Max());
        }

        return problems.IsEmpty ? null : new(Value: null, problems.Problems);
    }

    private static Reading<WeightedResponses> Given(ResponseSet responses, double[] starting, WeightingPlan plan)
    {
        if (!plan.IsTrimmed)
        {
            return Weighted(responses, starting, spread => new() { Method = WeightingMethod.Given, Spread = spread });
        }

        var mean = starting.Where(weight => weight > 0).Average();
        var outcome = WeightTrimming.Strict(
            [.. starting.Where(weight => weight > 0)],
            (plan.Lowest ?? 0) * mean,
            (plan.Highest ?? double.MaxValue / mean) * mean
        );
        if (outcome.Value is not { } trimmed)
        {
            var problems = new ProblemCollector("--trim");
            problems.Add("weights/trim", new(0));
            return new(Value: null, problems.Problems);
        }

        var next = 0;
        return Weighted(responses, [.. starting.Select(weight => weight > 0 ? trimmed.Weights[next++] : 0)], spread => new()
            {
                Method = WeightingMethod.Given,
                LowestAllowed = plan.Lowest,
                HighestAllowed = plan.Highest,
                Spread = spread,
            });
    }

    private static Reading<WeightedResponses> Fit(
        ResponseSet responses,
        double[] starting,
        WeightingPlan plan,
        List<Margin> margins,
        ProblemCollector problems
    )
    {
        var options = new RakingOptions { Lowest = plan.Lowest, Highest = plan.Highest };
        var fit = Raking.Compute(margins, starting, plan.IsTrimmed ? options with { Tolerance = TrimmedTolerance } : options);
        if (fit is not WeightingOutcome.Fitted fitted)
        {
            var off = (WeightingOutcome.NotConverged)fit; // what Raking refuses, the margins' builder has refused before
            problems.Add("weights/not-converged", new(0), off.Sweeps, off.Variable, off.Category, off.LargestError);
            return new(Value: null, problems.Problems);
        }

        return Weighted(responses, fitted.Weights, spread => new()
            {
                Method =
                    plan.EqualGroups is not null ? WeightingMethod.EqualGroups
                    : margins.Count == 1 ? WeightingMethod.PostStratification
                    : WeightingMethod.Raking,
                Variables = [.. margins.Select(margin => margin.Variable)],
                Unanswered =
                [
                    .. margins
                        .Select(margin => (margin.Variable, Respondents: MarginBuilder.Blank(margin)))
                        .Where(blank => blank.Respondents > 0),
                ],
                LowestAllowed = plan.Lowest,
                HighestAllowed = plan.Highest,
                Rounds = fitted.Sweeps,
                LargestError = fitted.LargestError,
                Spread = spread,
            });
    }

    /// <summary>
    /// The respondents of a weight above 0, at mean 1: whoever has weight 0 stands for nobody. Without weights for the set where
    /// that makes all of them 1, so that it keeps the tests of an unweighted survey.
    /// </summary>
    private static Reading<WeightedResponses> Weighted(
        ResponseSet responses,
        IReadOnlyList<double> weights,
        Func<WeightSpread, SurveyWeighting> how
    )
    {
        var positive = weights.Where(weight => weight > 0).DefaultIfEmpty().ToList();
        var mean = positive.Average();
        double[] scaled =
        [
            .. weights.Select(weight =>
                mean > 0 && Math.Abs((weight / mean) - 1) >= Equality ? weight / mean
                : mean > 0 ? 1
                : 0
            ),
        ];
        return KishEffectiveBase.Compute(scaled).Value is { } kish
            ? new(
                new(WithoutNobody(responses.WithWeights(scaled)), how(new(positive.Min() / mean, positive.Max() / mean, kish))),
                []
            )
            : new(new(responses, Weighting: null), []);
    }

    private static ResponseSet WithoutNobody(ResponseSet weighted)
    {
        var somebody = new BitSetBuilder();
        for (var respondent = 0; respondent < weighted.Count; respondent++)
        {
            if (weighted.Weights is null || weighted.Weights[respondent] > 0)
            {
                somebody.Add(respondent);
            }
        }

        var kept = somebody.Build(weighted.Count);
        return kept.Count() == weighted.Count ? weighted : weighted.Only(kept);
    }
}
