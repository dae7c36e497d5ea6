using System.Text.Json.Serialization;

namespace Survey.Analysis.Reports.Json;

/// <summary>How many lack a skill, want more of it, and how it ranks.</summary>
internal sealed record SkillData
{
    public required string Skill { get; init; }

    public required string Group { get; init; }

    public int Lesson { get; init; }

    public double? Base { get; init; }

    public required GapShareData Cannot { get; init; }

    public required GapShareData WantsMore { get; init; }

    public double? MeanCurrent { get; init; }

    public double? MeanDesired { get; init; }

    public double? Rds { get; init; }

    public double? Mwds { get; init; }

    public double? Rank { get; init; }

    public double? RankFrom { get; init; }

    public double? RankTo { get; init; }

    /// <summary><see cref="ChangeData"/> or <see cref="NoValueData"/>.</summary>
    public required object Change { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
