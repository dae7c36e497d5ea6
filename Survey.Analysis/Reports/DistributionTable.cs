using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.Weighting;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>Draws a distribution: rows = options, columns = count, base, share, interval, and the two wider bases.</summary>
internal static class DistributionTable
{
    /// <summary>Lists of up to so many options are drawn whole.</summary>
    private const int LongestChart = 20;

    /// <summary>More bars than these no page holds.</summary>
    private const int MostBars = 40;

    public static ReportTable Of(ReportContext context, DistributionPlan block)
    {
        var column = context.Choice(block.Variable);
        var distribution = Distribution.Of(context.Counts, column, context.Options.Interval, context.Options.Confidence);
        var unordered = distribution.Rows.Select(row => Row(context, distribution, row));
        var rows = (block.Order == CategoryOrder.Descending ? unordered.OrderByDescending(row => row.Count) : unordered).ToList();
        return new ReportTable
        {
            Name = block.Table,
            Title = context.In(column.Question.Wording),
            Columns = Columns(context, distribution),
            Rows = [.. rows.Select(row => row.Cells)],
            Notes = Notes(context, distribution),
            Questions = [context.In(column.Question.Wording)],
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(context.Words, context.In(column.Question.Wording), "share", ("low", "high")) with
                    {
                        Rows = (0, Drawn(context, [.. rows.Select(row => row.Count)])),
                    },
                ],
            Totals = column.IsMultiple ? [] : ["count", "share"],
        };
    }

    private static (int Count, IReadOnlyList<Cell> Cells) Row(
        ReportContext context,
        Distribution distribution,
        DistributionRow row
    )
    {
        List<Cell> cells =
        [
            row.Option.Code,
            context.In(row.Option.Label),
            row.Chosen.Count,
            distribution.Answered.Count,
            row.Share,
            Limit(row.Share, row.Interval?.Low),
            Limit(row.Share, row.Interval?.High),
            distribution.Eligible.Count,
            distribution.All.Count,
        ];
        if (context.IsWeighted)
        {
            cells.AddRange([Cell.Of(row.Chosen.Weight), Cell.Of(distribution.Weighted.Weight), EffectiveBase(distribution)]);
        }

        return (row.Chosen.Count, cells);
    }

    /// <summary>A long list is drawn up to its last option that somebody chose, unless that would tell something hidden.</summary>
    private static int Drawn(ReportContext context, IReadOnlyList<int> counts)
    {
        var last = counts.Count - counts.Reverse().TakeWhile(count => count == 0).Count();
        return counts.Count <= LongestChart || last == 0 || context.Suppression.Threshold > 0
            ? Math.Min(counts.Count, MostBars)
            : Math.Min(last, MostBars);
    }

    private static Cell EffectiveBase(Distribution distribution)
    {
        var effective = KishEffectiveBase.Compute(distribution.Weighted);
        return effective.Value is { } result ? Cell.Of(result.EffectiveN) : effective.Reason!;
    }

    /// <summary>A limit of an interval, or the reason why the share itself has no value.</summary>
    internal static Cell Limit(Figure share, double? limit) =>
        limit is { } value ? Cell.Of(value) : share.Reason ?? Reason.Undefined;

    private static List<ReportColumn> Columns(ReportContext context, Distribution distribution)
    {
        var words = context.Words;
        List<ReportColumn> columns =
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "count", words.Heading("count"), BaseColumn: "base"),
            new(Measure.Count, "base", words.Heading("base")),
            new(
                Measure.Share,
                "share",
                words.Heading("share"),
                BaseColumn: "base",
                Formula: context.IsWeighted ? new("weighted_count", '/', "weighted_base") : new("count", '/', "base")
            ),
            new(Measure.Share, "low", words.Heading("low"), BaseColumn: "base"),
            new(Measure.Share, "high", words.Heading("high"), BaseColumn: "base"),
            new(Measure.Count, "base_eligible", words.Heading("base_eligible")),
            new(Measure.Count, "base_all", words.Heading("base_all")),
        ];
        if (context.IsWeighted)
        {
            columns.Add(new(Measure.Number, "weighted_count", words.Heading("weighted_count"), BaseColumn: "base"));
            columns.Add(new(Measure.Number, "weighted_base", words.Heading("weighted_base")));
            columns.Add(new(Measure.Number, "effective_base", words.Heading("effective_base")));
        }

        return columns;
    }

    private static List<string> Notes(ReportContext context, Distribution distribution)
    {
        var words = context.Words;
        List<string> notes =
        [
            words.Text("note.base", distribution.Answered.Count, distribution.Eligible.Count, distribution.All.Count),
            context.IntervalNote,
        ];
        if (distribution.Column.IsMultiple)
        {
            notes.Insert(1, words.Text("note.multiple"));
        }

        return notes;
    }
}
