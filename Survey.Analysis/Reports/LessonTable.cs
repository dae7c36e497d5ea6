using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>Draws the need for each lesson, the greatest first, with the skills behind it and what the lesson teaches.</summary>
internal static class LessonTable
{
    /// <summary>What stands before the number in a row's code.</summary>
    public const string CodePrefix = "lesson_";

    private const int SkillsNamed = 3;

    public static ReportTable Of(ReportContext context, LessonsPlan block, IReadOnlyList<RankedLesson> lessons) =>
        new()
        {
            Name = block.Table,
            Title = context.Words.Text("title.lessons"),
            Columns = Columns(context.Words),
            Rows = [.. lessons.OrderBy(lesson => lesson.Rank ?? int.MaxValue).Select(lesson => Row(context, lesson))],
            Notes = [context.Words.Text("note.lessons"), context.IntervalNote],
            Charts =
            [
                ReportCharts.Shares(context.Words, context.Words.Text("title.lessons"), "wants_more_share", ("low", "high")),
            ],
            Shaded = ["wants_more_share"],
        };

    private static List<Cell> Row(ReportContext context, RankedLesson lesson)
    {
        var (need, plan) = (lesson.Need, context.Lesson(lesson.Need.Lesson));
        return
        [
            $"{CodePrefix}{need.Lesson}",
            context.In(plan.Title),
            need.Skills.Count,
            need.AnyNeed.Base,
            need.AnyNeed.Count,
            need.AnyNeed.Share,
            GapTable.Low(need.AnyNeed),
            GapTable.High(need.AnyNeed),
            need.MeanRankedDiscrepancy,
            need.MeanWeightedDiscrepancy,
            GapTable.Rank(lesson.Rank),
            GapTable.Rank(lesson.RankByWeightedDiscrepancy),
            GapTable.Rank(lesson.RankByShare),
            Causes(context, need),
            context.InOrNone(plan.Use),
            context.InOrNone(plan.Manage),
            context.InOrNone(plan.Make),
            context.InOrNone(plan.Understand),
        ];
    }

    private static string Causes(ReportContext context, LessonNeed need) =>
        string.Join(
            "; ",
            need.Skills.Where(skill => skill.Gap.WantsMore.Count > 0)
                .Take(SkillsNamed)
                .Select(skill => context.In(skill.Gap.Skill.Label))
        );

    private static List<ReportColumn> Columns(ReportWords words) =>
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "skills", words.Heading("skills")),
            new(Measure.Count, "base", words.Heading("base")),
            new(Measure.Count, "wants_more", words.Heading("wants_more_any"), BaseColumn: "base"),
            new(
                Measure.Share,
                "wants_more_share",
                words.Heading("wants_more_any_share"),
                BaseColumn: "base",
                Formula: new("wants_more", '/', "base")
            ),
            new(Measure.Share, "low", words.Heading("low"), BaseColumn: "base"),
            new(Measure.Share, "high", words.Heading("high"), BaseColumn: "base"),
            new(Measure.Number, "mean_rds", words.Heading("mean_rds"), BaseColumn: "base"),
            new(Measure.Number, "mean_mwds", words.Heading("mean_mwds"), BaseColumn: "base"),
            new(Measure.Count, "rank", words.Heading("rank"), BaseColumn: "base"),
            new(Measure.Count, "rank_mwds", words.Heading("rank_mwds"), BaseColumn: "base"),
            new(Measure.Count, "rank_share", words.Heading("rank_share"), BaseColumn: "base"),
            new(Measure.Text, "top_skills", words.Heading("top_skills")),
            new(Measure.Text, "use", words.Heading("use")),
            new(Measure.Text, "manage", words.Heading("manage")),
            new(Measure.Text, "make", words.Heading("make")),
            new(Measure.Text, "understand", words.Heading("understand")),
        ];
}
