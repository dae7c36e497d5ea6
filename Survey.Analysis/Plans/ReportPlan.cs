using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>
/// What a report on a questionnaire shows, in which order, and to whom (report.json). It has passed every rule.
/// </summary>
public sealed record ReportPlan
{
    public required LocalizedText Title { get; init; }

    /// <summary>What every page and sheet of results says first, for instance that the answers are a reconstruction.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>
    /// The single-choice question whose options groups are formed by, unless the reader asks for another; null is none.
    /// </summary>
    public string? Breakdown { get; init; }

    public required DisclosureLimits Disclosure { get; init; }

    /// <summary>The column codes of the skill matrices from the lowest level to the highest; the first means "cannot".</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    public required IReadOnlyList<SkillArea> Areas { get; init; }

    public required IReadOnlyList<Lesson> Lessons { get; init; }

    public required IReadOnlyList<SkillGroup> SkillGroups { get; init; }

    /// <summary>What the first page says beside its findings.</summary>
    internal SummaryPlan Summary { get; init; } = SummaryPlan.None;

    /// <summary>Options that are also counted together, in the plan's order.</summary>
    internal IReadOnlyList<NetPlan> Nets { get; init; } = [];

    /// <summary>The chapters in order, each a sheet of the workbook.</summary>
    public required IReadOnlyList<SectionPlan> Sections { get; init; }
}
