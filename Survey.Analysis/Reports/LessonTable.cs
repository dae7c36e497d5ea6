using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.LessonRow>;

namespace Survey.Analysis.Reports;

/// <summary>Draws the need for each lesson, the greatest first, with the skills behind it and what the lesson teaches.</summary>
internal static class LessonTable
{
    public static readonly Column Base = Declared(Measure.Count, "base", row => row.Need.AnyNeed.Base);

    public static readonly Column WantsMore = Declared(Measure.Count, "wants_more", row => row.Need.AnyNeed.Count) with
    {
        Heading = words => words.Heading("wants_more_any"),
        Base = Base,
    };

    public static readonly Column WantsMoreShare = WantsMore with
    {
        Quantity = "wants_more_share",
        Measure = Measure.Share,
        Heading = words => words.Heading("wants_more_any_share"),
        Value = row => row.Need.AnyNeed.Share,
        Formula = (WantsMore, '/', Base),
        Shading = Shading.Size,
    };

    /// <summary>The rank that the table is sorted by.</summary>
    public static readonly Column Rank = OfBase(Measure.Count, "rank", row => SkillCells.Rank(row.Ranked.Rank));

    private const int SkillsNamed = 3;

    private static readonly Column Low = OfBase(Measure.Share, "low", row => SkillCells.Low(row.Need.AnyNeed));

    private static readonly Column High = OfBase(Measure.Share, "high", row => SkillCells.High(row.Need.AnyNeed));

    private static readonly Column[] Columns =
    [
        Column.Description(Measure.Code, "code", row => $"lesson_{row.Need.Lesson}"),
        Column.Description(Measure.Text, "label", row => row.Context.In(row.Plan.Title)),
        Column.Description(Measure.Count, "skills", row => row.Need.Skills.Count),
        Base,
        WantsMore,
        WantsMoreShare,
        Low,
        High,
        OfBase(Measure.Number, "mean_rds", row => row.Need.MeanRankedDiscrepancy),
        OfMeans(OfBase(Measure.Number, "mean_mwds", row => row.Need.MeanWeightedDiscrepancy)),
        Rank,
        OfMeans(OfBase(Measure.Count, "rank_mwds", row => SkillCells.Rank(row.Ranked.RankByWeightedDiscrepancy))),
        OfBase(Measure.Count, "rank_share", row => SkillCells.Rank(row.Ranked.RankByShare)),
        Declared(Measure.Text, "top_skills", Causes),
        Taught("use", lesson => lesson.Use),
        Taught("manage", lesson => lesson.Manage),
        Taught("make", lesson => lesson.Make),
        Taught("understand", lesson => lesson.Understand),
    ];

    public static ReportTable Of(ReportContext context, LessonsPlan block, IReadOnlyList<RankedLesson> lessons) =>
        new DeclaredTable<LessonRow>
        {
            Name = block.Table,
            Title = context.Words.Text("title.lessons"),
            Columns = Columns,
            Rows =
            [
                .. lessons
                    .OrderBy(lesson => lesson.Rank ?? int.MaxValue)
                    .Select(lesson => new LessonRow(context, lesson, context.Lesson(lesson.Need.Lesson))),
            ],
            Reading =
            [
                new(Rank.Name),
                new("label") { Heading = context.Words.Heading("lesson") },
                new("skills"),
                new(WantsMoreShare.Name),
                context.ReadInterval(Low.Name, High.Name),
                new(Base.Name),
            ],
            Notes = isHidden =>
                context.Notes(
                    isHidden,
                    [.. SkillsOf(context, lessons), context.Words.Text("note.lessons"), context.IntervalNote]
                ),
            Charts =
            [
                ReportCharts.Shares(context.Words, context.Words.Text("title.lessons"), WantsMoreShare, (Low, High)) with
                {
                    IsSorted = true,
                },
            ],
        }.Draw(context.Words);

    /// <summary>For each lesson a line with the skills that are most needed, unless they are hidden.</summary>
    private static IEnumerable<string> SkillsOf(ReportContext context, IReadOnlyList<RankedLesson> lessons) =>
        lessons
            .OrderBy(lesson => lesson.Rank ?? int.MaxValue)
            .Select(lesson => new LessonRow(context, lesson, context.Lesson(lesson.Need.Lesson)))
            .Where(row => !row.IsHidden && Causes(row).Text is { Length: > 0 })
            .Select(row => context.Words.Text("note.lesson_skills", context.In(row.Plan.Title), Causes(row).Text!));

    private static Cell Causes(LessonRow row) =>
        string.Join(
            "; ",
            row.Need.Skills.Where(skill => skill.Gap.WantsMore.Count.Value > 0)
                .Take(SkillsNamed)
                .Select(skill => row.Context.In(skill.Gap.Skill.Label))
        );

    private static Column Declared(Measure measure, string quantity, Func<LessonRow, Cell> value) =>
        new()
        {
            Quantity = quantity,
            Measure = measure,
            Value = value,
            HiddenWhen = row => row.IsHidden,
        };

    private static Column OfBase(Measure measure, string quantity, Func<LessonRow, Cell> value) =>
        Declared(measure, quantity, value) with
        {
            Base = Base,
        };

    /// <summary>Hidden with the means of any skill of the lesson.</summary>
    private static Column OfMeans(Column column) => column with { HiddenWhen = row => row.Need.MeanWeightedDiscrepancy.IsHidden };

    private static Column Taught(string quantity, Func<Lesson, LocalizedText?> text) =>
        Column.Description(Measure.Text, quantity, row => row.Context.InOrNone(text(row.Plan)));
}
