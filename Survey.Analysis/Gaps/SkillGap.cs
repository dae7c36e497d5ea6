using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Gaps;

/// <summary>The need for one skill among a set of respondents.</summary>
public sealed record SkillGap
{
    public required SkillPair Pair { get; init; }

    /// <summary>The level now is the lowest one; base = those who rated themselves now.</summary>
    public required GapShare Cannot { get; init; }

    /// <summary>The level wanted is above the level now; base = those who gave both.</summary>
    public required GapShare WantsMore { get; init; }

    /// <summary>The mean level now, the lowest level being 0, of those who gave both.</summary>
    public required Figure MeanCurrent { get; init; }

    /// <summary>The mean level wanted, of those who gave both.</summary>
    public required Figure MeanDesired { get; init; }

    /// <summary>Ranked Discrepancy Score, -100 (everyone below the wanted level) to 100.</summary>
    public required Figure RankedDiscrepancy { get; init; }

    /// <summary>Borich's mean weighted discrepancy score.</summary>
    public required Figure MeanWeightedDiscrepancy { get; init; }

    /// <summary>Whether more is wanted than there is, by test.</summary>
    public required Outcome<LevelChange> Change { get; init; }

    public Option Skill => Pair.Skill;
}
