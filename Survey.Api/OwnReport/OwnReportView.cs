using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.OwnReport;

/// <summary>The report for one respondent.</summary>
public sealed record OwnReportView
{
    public required Shell Shell { get; init; }

    public required string Receipt { get; init; }

    public required ReportPlan Plan { get; init; }

    /// <summary>The levels from the lowest to the highest, in the words of the questionnaire.</summary>
    public required IReadOnlyList<Option> Levels { get; init; }

    public required OwnSkills Own { get; init; }

    /// <summary>Everybody; null while too few have answered.</summary>
    public required PeerGroup? Everyone { get; init; }

    /// <summary>The respondent's category of the breakdown, such as the country; null where it may not be shown.</summary>
    public required PeerGroup? Category { get; init; }

    /// <summary>The label of the category; null without a breakdown.</summary>
    public required string? CategoryLabel { get; init; }

    /// <summary>Whether some levels of others are hidden.</summary>
    public bool HidesLevels =>
        new[] { Category, Everyone }
            .OfType<PeerGroup>()
            .SelectMany(peers => peers.Groups)
            .Any(levels => levels.Now is null || levels.Wanted is null);

    public Words Words => Shell.Words;

    public string LevelName(int level) => Levels[level].Label.In(Shell.Language);

    public Lesson Lesson(int number) => Plan.Lessons.Single(lesson => lesson.Number == number);

    /// <summary>The lines of a skill group's picture: the respondent, their category, everybody.</summary>
    public IReadOnlyList<LevelLine> Lines(SkillGroup group)
    {
        LevelLine? Of(PeerGroup? peers, Said label) =>
            peers?.Groups.FirstOrDefault(levels => levels.Group == group.Id) is { } levels
                ? new LevelLine(label, levels, IsOwn: false)
                : null;
        return
        [
            .. new[]
            {
                new LevelLine(Words["report.you"], Own.Levels(group.Id), IsOwn: true),
                Category is null ? null : Of(Category, Words["report.category", CategoryLabel ?? "", Category.Respondents]),
                Everyone is null ? null : Of(Everyone, Words["report.everyone", Everyone.Respondents]),
            }.OfType<LevelLine>(),
        ];
    }
}
