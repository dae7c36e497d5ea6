namespace Survey.Analysis.Gaps;

/// <summary>What a respondent may compare the own levels with.</summary>
/// <param name="Category">The code of the breakdown's category; null for everybody.</param>
/// <param name="Respondents">How many there are.</param>
/// <param name="Groups">A line a skill group, in the plan's order.</param>
public sealed record PeerGroup(string? Category, int Respondents, IReadOnlyList<GroupLevels> Groups);
