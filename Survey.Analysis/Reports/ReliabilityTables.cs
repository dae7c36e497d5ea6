using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.Scales;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the reliability of the skill scales, a row a scale, and what each skill does to its scale. They need no place in the plan:
/// they stand at the end of the chapter with the ranked needs, or without one at the end of the last chapter with skills.
/// </summary>
internal static class ReliabilityTables
{
    /// <returns>The two tables in the chapter where they belong; none in the others, and none without a group of two skills.</returns>
    public static IReadOnlyList<ReportTable> Of(ReportContext context, SectionPlan section)
    {
        var home = context.Plan.Sections.FirstOrDefault(chapter => chapter.Blocks.Any(block => block is NeedsPlan))
            ?? context.Plan.Sections.LastOrDefault(chapter => chapter.Blocks.Any(block => block is GapsPlan));
        if (section != home)
        {
            return [];
        }

        var scales = ScaleReliability.Of(context.Counts, context.SkillPairs(), context.Options.Confidence);
        return scales.Count == 0 ? [] : [Scales(context, scales), Items(context, scales)];
    }

    private static ReportTable Scales(ReportContext context, IReadOnlyList<ScaleReliability> scales) =>
        new()
        {
            Name = "t_reliability",
            Title = context.Words.Text("title.reliability"),
            Columns =
            [
                new(Measure.Code, "code", context.Words.Heading("code")),
                new(Measure.Text, "label", context.Words.Heading("scale")),
                new(Measure.Count, "items", context.Words.Heading("items")),
                new(Measure.Count, "complete", context.Words.Heading("complete")),
                new(Measure.Number, "alpha", context.Words.Heading("alpha"), BaseColumn: "complete"),
                new(Measure.Number, "low", context.Words.Heading("low"), BaseColumn: "complete"),
                new(Measure.Number, "high", context.Words.Heading("high"), BaseColumn: "complete"),
                new(Measure.Number, "alpha_standardised", context.Words.Heading("alpha_standardised"), BaseColumn: "complete"),
            ],
            Rows = [.. scales.Select(scale => ScaleRow(context, scale))],
            Notes = [context.Words.Text("note.reliability", context.Options.Confidence)],
        };

    private static List<Cell> ScaleRow(ReportContext context, ScaleReliability scale) =>
        [
            Code(scale),
            Label(context, scale),
            scale.Items.Count,
            scale.CompleteRows,
            Number(scale, alpha => alpha.Raw),
            Number(scale, alpha => alpha.Interval.Low),
            Number(scale, alpha => alpha.Interval.High),
            Number(scale, alpha => alpha.Standardized),
        ];

    private static ReportTable Items(ReportContext context, IReadOnlyList<ScaleReliability> scales) =>
        new()
        {
            Name = "t_reliability_items",
            Title = context.Words.Text("title.reliability_items"),
            Columns =
            [
                new(Measure.Code, "code", context.Words.Heading("code")),
                new(Measure.Text, "label", context.Words.Heading("label")),
                new(Measure.Code, "scale", context.Words.Heading("scale")),
                new(Measure.Count, "complete", context.Words.Heading("complete")),
                new(Measure.Number, "mean", context.Words.Heading("mean"), BaseColumn: "complete"),
                new(Measure.Number, "item_rest", context.Words.Heading("item_rest"), BaseColumn: "complete"),
                new(Measure.Number, "alpha_if_dropped", context.Words.Heading("alpha_if_dropped"), BaseColumn: "complete"),
            ],
            Rows = [.. scales.SelectMany(scale => scale.Items.Select((_, item) => ItemRow(context, scale, item)))],
            Notes = [context.Words.Text("note.reliability", context.Options.Confidence)],
        };

    private static List<Cell> ItemRow(ReportContext context, ScaleReliability scale, int item) =>
        [
            $"{Code(scale)}/{scale.Items[item].Code}",
            context.In(scale.Items[item].Label),
            Code(scale),
            scale.CompleteRows,
            Number(scale, alpha => alpha.Items[item].Mean),
            Number(scale, alpha => alpha.Items[item].ItemRestCorrelation),
            Number(scale, alpha => alpha.Items[item].AlphaIfDeleted),
        ];

    private static string Code(ScaleReliability scale) => $"{scale.Group}_{(scale.IsDesired ? "desired" : "current")}";

    private static string Label(ReportContext context, ScaleReliability scale) =>
        context.Words.Text(
            scale.IsDesired ? "label.scale_desired" : "label.scale_current",
            context.In(context.Group(scale.Group).Title)
        );

    /// <summary>A figure of the scale; without one it is because all rate the skill alike, or because the scale itself has no alpha.</summary>
    private static Cell Number(ScaleReliability scale, Func<CronbachsAlpha.Result, double?> figure) =>
        scale.Alpha.Value is not { } alpha ? scale.Alpha.Reason!
        : figure(alpha) is { } value ? Cell.Of(value)
        : Reason.NoVariation;
}
