using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;
using Survey.Analysis.Tables;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.OptionRow>;

namespace Survey.Analysis.Reports;

/// <summary>Draws a distribution: rows = options, columns = count, base, share, interval, the two wider bases, and of a multiple
/// choice the share of mentions.</summary>
internal static class DistributionTable
{
    public static readonly Column Base = new()
    {
        Quantity = "base",
        Measure = Measure.Count,
        Value = row => row.Base,
        HiddenWhen = row => row.Base.IsHidden,
    };

    public static readonly Column Count = new()
    {
        Quantity = "count",
        Measure = Measure.Count,
        Value = row => row.Shown.Chosen(row.Option),
        HiddenWhen = row => row.IsHidden,
        Base = Base,
    };

    public static readonly Column Share = new()
    {
        Quantity = "share",
        Measure = Measure.Share,
        Value = row => row.Figures.Share,
        HiddenWhen = row => row.HidesShare,
        Base = Base,
        Formula = (Count, '/', Base),
    };

    /// <summary>Lists of up to so many options are drawn whole.</summary>
    private const int LongestChart = 20;

    /// <summary>More bars than these no page holds.</summary>
    private const int MostBars = 40;

    private static readonly Column Low = Share with
    {
        Quantity = "low",
        Value = row => Limit(row.Figures.Share, row.Figures.Interval?.Low),
        Formula = null,
    };

    private static readonly Column High = Low with
    {
        Quantity = "high",
        Value = row => Limit(row.Figures.Share, row.Figures.Interval?.High),
    };

    private static readonly Column[] WiderBases =
    [
        new()
        {
            Quantity = "base_eligible",
            Measure = Measure.Count,
            Value = row => row.Shown.Asked,
            HiddenWhen = row => row.Shown.Asked.IsHidden,
        },
        new()
        {
            Quantity = "base_all",
            Measure = Measure.Count,
            Value = row => row.Shown.All,
            HiddenWhen = row => row.Shown.All.IsHidden,
        },
    ];

    private static readonly Column WeightedCount = new()
    {
        Quantity = "weighted_count",
        Measure = Measure.Number,
        Value = row => Cell.Of(row.Figures.Chosen.Weight),
        HiddenWhen = row => row.HidesShare,
        Base = Base,
    };

    private static readonly Column WeightedBase = new()
    {
        Quantity = "weighted_base",
        Measure = Measure.Number,
        Value = row => Cell.Of(row.Figures.Base.Weight),
        HiddenWhen = row => row.Base.IsHidden,
    };

    private static readonly Column EffectiveBase = WeightedBase with
    {
        Quantity = "effective_base",
        Value = row => Cell.Of(KishEffectiveBase.Compute(row.Figures.Base), effective => effective.EffectiveN),
    };

    /// <summary>The number is the sum of the counts of all options, so it is hidden with any of them.</summary>
    private static readonly Column Mentions = new()
    {
        Quantity = "mentions",
        Measure = Measure.Count,
        Value = row => row.IsNet ? default(Cell) : row.Shown.Distribution.Mentions,
        HiddenWhen = row => !row.IsNet && row.Shown.HidesAnOption,
    };

    private static readonly Column ShareOfMentions = Mentions with
    {
        Quantity = "share_of_mentions",
        Measure = Measure.Share,
        Value = row => row.IsNet ? default(Cell) : row.Figures.ShareOfMentions,
        Base = Mentions,
        Formula = (Count, '/', Mentions),
    };

    public static ReportTable Of(ReportContext context, DistributionPlan block)
    {
        var column = context.Choice(block.Variable);
        var distribution = Distribution.Of(context.Counts, column, context.Options.Interval, context.Options.Confidence);
        var shown = new ShownDistribution(context.Suppression, distribution);
        var rows = Rows(context, shown, block.Order);
        var nets = context.Nets(block.Variable) is { } choice ? NetRows(context, choice) : [];
        var wording = context.In(column.Question.Wording);
        return new DeclaredTable<OptionRow>
        {
            Name = block.Table,
            Title = wording,
            Columns = Columns(context.IsWeighted, column.IsMultiple, isUneven: column.UnevenOptions.Any()),
            Rows = rows,
            Reading = [new("label"), new(Share.Name), new(Count.Name), context.ReadInterval(Low.Name, High.Name), new(Base.Name)],
            FoldedWhereZero = Count,
            Nets = nets,
            Notes = isHidden => context.Notes(isHidden, [.. Notes(context, shown), .. NetNotes.Of(context, column.Variable)]),
            Questions = [wording],
            Charts = block.Chart is null
                ? []
                :
                [
                    ReportCharts.Shares(context.Words, wording, Share, (Low, High)) with
                    {
                        Rows = (0, Drawn(context, rows, nets)),
                    },
                ],
        }.Draw(context.Words);
    }

    /// <summary>
    /// Rows by size, which with weights is the share. The position of a hidden row among the others would reveal its range, so
    /// hidden rows come last, in the order of the form.
    /// </summary>
    private static List<OptionRow> Rows(ReportContext context, ShownDistribution shown, CategoryOrder order)
    {
        var rows = shown.Distribution.Rows.Select((row, option) => new OptionRow(shown, option, context.In(row.Option.Label)));
        return order == CategoryOrder.Descending
            ?
            [
                .. rows.OrderByDescending(row =>
                    context.IsWeighted ? row.Figures.Share.Value : shown.Chosen(row.Option).Value ?? -1
                ),
            ]
            : [.. rows];
    }

    /// <summary>The nets, first those that charts draw.</summary>
    private static List<OptionRow> NetRows(ReportContext context, ChoiceColumn nets)
    {
        var distribution = Distribution.Of(context.Counts, nets, context.Options.Interval, context.Options.Confidence);
        var shown = new ShownDistribution(context.Suppression, distribution);
        var rows = distribution.Rows.Select((row, net) => new OptionRow(shown, net, context.In(row.Option.Label)));
        var charted = context.Plan.Nets.ToDictionary(net => net.Id, net => net.IsCharted);
        return [.. rows.OrderByDescending(row => charted[row.Figures.Option.Code])];
    }

    /// <summary>
    /// A long list is drawn up to the last option that somebody chose, unless that would reveal something hidden. Nets that the
    /// plan wants in charts follow the options where all of these are drawn.
    /// </summary>
    private static int Drawn(ReportContext context, List<OptionRow> rows, List<OptionRow> nets)
    {
        var charted = context.Plan.Nets.Where(net => net.IsCharted).Select(net => net.Id).ToHashSet(StringComparer.Ordinal);
        var options = Drawn(context, rows);
        return options == rows.Count
            ? options + nets.TakeWhile(net => charted.Contains(net.Figures.Option.Code)).Count()
            : options;
    }

    private static int Drawn(ReportContext context, List<OptionRow> rows)
    {
        var last = rows.Count - Enumerable.Reverse(rows).TakeWhile(row => row.Figures.Chosen.Count == 0).Count();
        return rows.Count <= LongestChart || last == 0 || context.Suppression.MinCell > 0
            ? Math.Min(rows.Count, MostBars)
            : Math.Min(last, MostBars);
    }

    /// <summary>A limit of an interval, or the reason why the share itself has no value.</summary>
    internal static Cell Limit(Figure share, double? limit) =>
        limit is { } value ? Cell.Of(value) : share.Reason ?? Reason.Undefined;

    private static Column[] Columns(bool isWeighted, bool isMultiple, bool isUneven) =>
        [
            Column.Description(Measure.Code, "code", row => row.Figures.Option.Code),
            Column.Description(Measure.Text, "label", row => row.Label),
            Count with
            {
                IsSummed = !isMultiple,
            },
            Base,
            Share with
            {
                IsSummed = !isMultiple && !isUneven,
                Formula = isWeighted ? (WeightedCount, '/', WeightedBase) : Share.Formula,
            },
            Low,
            High,
            .. WiderBases,
            .. isWeighted ? [WeightedCount, WeightedBase, EffectiveBase] : Array.Empty<Column>(),
            .. isMultiple ? OfMentions(isWeighted) : [],
        ];

    /// <summary>With weights, the table has no weighted number of mentions that a formula could refer to.</summary>
    private static Column[] OfMentions(bool isWeighted) =>
        [Mentions, isWeighted ? ShareOfMentions with { Formula = null } : ShareOfMentions];

    private static IEnumerable<string> Notes(ReportContext context, ShownDistribution shown)
    {
        var (words, figures) = (context.Words, shown.Distribution);
        yield return shown.HidesABase
            ? words.Text("note.base.hidden")
            : words.Text("note.base", figures.Answered.Count, figures.Eligible.Count, figures.All.Count);
        if (figures.Column.IsMultiple)
        {
            yield return words.Text("note.multiple");
        }

        foreach (var note in UnevenNotes.Of(context, figures.Column))
        {
            yield return note;
        }

        yield return context.IntervalNote;
    }
}
