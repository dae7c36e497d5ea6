using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Tables;

/// <summary>One option of a distribution.</summary>
/// <param name="Option">The option.</param>
/// <param name="Chosen">Respondents who chose it, with their weights.</param>
/// <param name="Share">Of those who answered and could choose it.</param>
/// <param name="Interval">The confidence interval of the share; null where the share has no value.</param>
/// <param name="ShareOfMentions">Of all that was chosen, weighted where there are weights; no value if nothing was.</param>
internal sealed record DistributionRow(
    Option Option,
    WeightedCount Chosen,
    Figure Share,
    Interval? Interval,
    Figure ShareOfMentions
)
{
    /// <summary>Those who answered and could choose it, with their weights.</summary>
    public required WeightedCount Base { get; init; }

    /// <summary>Whether not every version of the questionnaire offered it.</summary>
    public bool IsUneven { get; init; }
}
