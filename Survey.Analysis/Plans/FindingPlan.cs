using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>What a chapter must say.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Variable">The question of the option or net; empty for a skill.</param>
/// <param name="Code">The code of the option or skill, or the id of the net.</param>
internal sealed record FindingPlan(FindingSubject Subject, string Variable, string Code)
{
    /// <summary>How a sentence goes on that begins with "83.3% of respondents"; null says it with the label.</summary>
    public LocalizedText? Says { get; init; }

    /// <summary>Its place in the summary, from 1; null where it is only said in its chapter.</summary>
    public int? Place { get; init; }
}
