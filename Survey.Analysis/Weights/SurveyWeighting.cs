namespace Survey.Analysis.Weights;

/// <summary>How weights were made, and what they cost in precision.</summary>
public sealed record SurveyWeighting
{
    public required WeightingMethod Method { get; init; }

    /// <summary>The questions that were used; empty for <see cref="WeightingMethod.Given"/>.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>
    /// Those who did not answer such a question: they keep their share of the whole. Questions that all answered are absent.
    /// </summary>
    public IReadOnlyList<(string Variable, int Respondents)> Unanswered { get; init; } = [];

    /// <summary>The bounds that were asked for, as multiples of the mean weight; null is none.</summary>
    public double? LowestAllowed { get; init; }

    public double? HighestAllowed { get; init; }

    /// <summary>Rounds over all questions until the weights fitted; null for <see cref="WeightingMethod.Given"/>.</summary>
    public int? Rounds { get; init; }

    /// <summary>
    /// The largest difference between an answer's weights and its population that was left, as a share of the whole; null with
    /// <see cref="Rounds"/>.
    /// </summary>
    public double? LargestError { get; init; }

    /// <summary>What came of it.</summary>
    public required WeightSpread Spread { get; init; }
}
