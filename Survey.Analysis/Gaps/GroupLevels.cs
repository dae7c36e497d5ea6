namespace Survey.Analysis.Gaps;

/// <summary>Mean levels over the skills of a group, the lowest level being 0.</summary>
/// <param name="Group">The id of the skill group.</param>
/// <param name="Now">The level now; null without answers, or where it is hidden.</param>
/// <param name="Wanted">The level wanted.</param>
public sealed record GroupLevels(string Group, double? Now, double? Wanted);
