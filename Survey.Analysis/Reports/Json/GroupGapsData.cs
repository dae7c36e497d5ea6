namespace Survey.Analysis.Reports.Json;

/// <summary>The gaps of a group of respondents.</summary>
internal sealed record GroupGapsData(string Group, double? Respondents, IEnumerable<SkillData> Skills);
