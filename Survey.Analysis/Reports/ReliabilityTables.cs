using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.Scales;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.ScaleRow>;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the reliability of the skill scales, one row per scale, and what each skill does to its scale. They need no place in the
/// plan: they stand at the end of the chapter with the ranked needs, or without one at the end of the last chapter with skills.
/// </summary>
internal static class ReliabilityTables
{
    private const string OfScalesName = "reliability";

    private const string OfItemsName = "reliability_items";

    private static readonly Column Complete = new()
    {
        Quantity = "complete",
        Measure = Measure.Count,
        Value = row => row.Complete,
        HiddenWhen = row => row.Complete.IsHidden,
    };

    private static readonly Column[] OfScales =
    [
        Column.Description(Measure.Code, "code", row => row.ScaleCode),
        Column.Description(Measure.Text, "label", row => row.ScaleLabel) with
        {
            Heading = words => words.Heading("scale"),
        },
        Complete with
        {
            Quantity = "items",
            Value = row => row.Scale.Items.Count,
        },
        Complete,
        Number("alpha", (alpha, _) => alpha.Raw),
        Number("low", (alpha, _) => alpha.Interval.Low),
        Number("high", (alpha, _) => alpha.Interval.High),
        Number("alpha_standardised", (alpha, _) => alpha.Standardized),
    ];

    private static readonly Column[] OfItems =
    [
        Column.Description(Measure.Code, "code", row => $"{row.ScaleCode}/{row.Scale.Items[row.Item].Code}"),
        Column.Description(Measure.Text, "label", row => row.Context.In(row.Scale.Items[row.Item].Label)),
        Column.Description(Measure.Code, "scale", row => row.ScaleCode),
        Complete,
        Number("mean", (alpha, item) => alpha.Items[item].Mean),
        Number("item_rest", (alpha, item) => alpha.Items[item].ItemRestCorrelation),
        Number("alpha_if_dropped", (alpha, item) => alpha.Items[item].AlphaIfDeleted),
    ];

    /// <returns>
    /// The two tables in the chapter where they belong; none elsewhere, none without a group of two skills, and none where small
    /// counts are hidden, since correlations of single answers are not among what is protected.
    /// </returns>
    public static IReadOnlyList<ReportTable> Of(ReportContext context, SectionPlan section)
    {
        if (context.Suppression.MinCell > 0 || !Has(context, section))
        {
            return [];
        }

        var scales = Scales(context);
        var items = scales.SelectMany(scale => scale.Items.Select((_, item) => new ScaleRow(context, scale, item)));
        return
        [
            Draw(context, OfScalesName, OfScales, [.. scales.Select(scale => new ScaleRow(context, scale))]),
            Draw(context, OfItemsName, OfItems, [.. items]),
        ];
    }

    /// <summary>The names of the two tables that the chapter has unless small counts are hidden.</summary>
    public static IReadOnlyList<string> Names(ReportContext context, SectionPlan section) =>
        Has(context, section) ? [OfScalesName, OfItemsName] : [];

    private static bool Has(ReportContext context, SectionPlan section)
    {
        var home = context.Plan.Sections.FirstOrDefault(chapter => chapter.Blocks.Any(block => block is NeedsPlan))
            ?? context.Plan.Sections.LastOrDefault(chapter => chapter.Blocks.Any(block => block is GapsPlan));
        return section.Id == home?.Id && Scales(context).Count > 0;
    }

    private static IReadOnlyList<ScaleReliability> Scales(ReportContext context) =>
        ScaleReliability.Of(context.Counts, context.SkillPairs(), context.Options.Confidence);

    private static ReportTable Draw(ReportContext context, string name, Column[] columns, IReadOnlyList<ScaleRow> rows) =>
        new DeclaredTable<ScaleRow>
        {
            Name = $"t_{name}",
            Title = context.Words.Text($"title.{name}"),
            Columns = columns,
            Rows = rows,
            Notes = isHidden =>
                isHidden ? context.Notes(isHidden) : [context.Words.Text("note.reliability", context.Options.Confidence)],
        }.Draw(context.Words) with
        {
            IsMethod = true,
        };

    /// <summary>A figure of the scale. It is missing if the scale has no alpha, or if everyone rates the skill alike.</summary>
    private static Column Number(string quantity, Func<CronbachsAlpha.Result, int, double?> figure) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Number,
            Value = row =>
                row.Scale.Alpha.Value is not { } alpha ? row.Scale.Alpha.Reason!
                : figure(alpha, row.Item) is { } value ? Cell.Of(value)
                : Reason.NoVariation,
            HiddenWhen = row => row.Complete.IsHidden,
            Base = Complete,
        };
}
