using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>A chapter of the report.</summary>
/// <param name="Id">Unique in the plan.</param>
/// <param name="Sheet">The name of its sheet in the workbook: one of <see cref="Sheets"/>, no other section has it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Intro">What stands before the blocks, or null.</param>
/// <param name="Blocks">Its tables in order; at least one.</param>
public sealed record SectionPlan(
    string Id,
    string Sheet,
    LocalizedText Title,
    LocalizedText? Intro,
    IReadOnlyList<BlockPlan> Blocks
)
{
    /// <summary>What the chapter must say, in this order.</summary>
    internal IReadOnlyList<FindingPlan> Findings { get; init; } = [];

    /// <summary>The sheets that a section may fill, in the workbook's order. Scripts rely on the names.</summary>
    public static readonly IReadOnlyList<string> Sheets =
    [
        "Profile",
        "Digital gap",
        "Scarce skills",
        "Services",
        "Strategy",
        "Mobile",
        "Digital skills",
        "Upskilling",
        "Needed skills",
        "Training needs",
        "Countries",
        "Cross-tabs",
    ];
}
