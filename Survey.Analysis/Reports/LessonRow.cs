using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports;

/// <summary>A row of the table of lessons.</summary>
/// <param name="Context">The report.</param>
/// <param name="Ranked">The lesson's need, what is hidden left out.</param>
/// <param name="Plan">What it teaches.</param>
internal sealed record LessonRow(ReportContext Context, RankedLesson Ranked, Lesson Plan)
{
    public LessonNeed Need => Ranked.Need;

    /// <summary>A lesson is hidden as a whole.</summary>
    public bool IsHidden => Need.AnyNeed.Count.IsHidden;
}
