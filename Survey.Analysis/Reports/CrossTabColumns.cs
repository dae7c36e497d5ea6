using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.CrossTabRow>;

namespace Survey.Analysis.Reports;

/// <summary>The columns of a cross-tab: those of the row options, and a set for each column option.</summary>
internal static class CrossTabColumns
{
    /// <summary>The quantity of the columns that name those with a smaller share.</summary>
    public const string Letters = "letters";

    private static readonly Column TableBase = new()
    {
        Quantity = "base",
        Measure = Measure.Count,
        Value = row => row.Shown.BaseOf(row.Row),
        HiddenWhen = row => row.Shown.BaseOf(row.Row).IsHidden,
    };

    public static readonly Column RowCount = new()
    {
        Quantity = "count",
        Measure = Measure.Count,
        Value = row => row.Shown.RowBase(row.Row),
        HiddenWhen = row => row.Shown.RowBase(row.Row).IsHidden,
        Base = TableBase,
    };

    /// <summary>The share of everybody in the table, weighted where respondents are.</summary>
    private static readonly Column TotalShare = new()
    {
        Quantity = "total_share",
        Measure = Measure.Share,
        Value = row => row.Shown.TotalShare(row.Row),
        HiddenWhen = row => row.Shown.TotalShare(row.Row).IsHidden,
        Base = TableBase,
        Formula = (RowCount, '/', TableBase),
    };

    private static readonly Column OptionP = new()
    {
        Quantity = "option_p",
        Measure = Measure.Probability,
        Value = row => Cell.Of(row.Analysis.OptionTests![row.Row], test => test.P),
        HiddenWhen = row => row.Shown.HidesAny,
        Base = TableBase,
    };

    private static readonly Column AdjustedP = OptionP with
    {
        Quantity = "option_p_adjusted",
        Value = row => Cell.Of(row.Analysis.OptionTests![row.Row], test => test.AdjustedP),
    };

    /// <summary>The table's base in each row.</summary>
    public static IEnumerable<double> Bases(ReportTable table)
    {
        var place = table.Columns.ToList().FindIndex(column => column.Name == TableBase.Name);
        return table.Rows.Select(row => row[place].Number).OfType<double>();
    }

    /// <summary>
    /// Quantity by quantity; in each, one column for every column option that is drawn. A list of fifty countries of which four
    /// have answers is shown as four.
    /// </summary>
    public static IReadOnlyList<Column> Of(ReportContext context, ShownCrossTab shown)
    {
        var choice = shown.Analysis.Table.Columns;
        var sets = Enumerable
            .Range(0, choice.Options.Count)
            .Where(shown.IsDrawn)
            .Select(column => new CrossTabOptionColumns(choice, column, context.In(choice.Options[column].Label)).All())
            .ToList();
        return
        [
            Column.Description(Measure.Code, "code", row => row.Analysis.Table.Rows.Options[row.Row].Code),
            Column.Description(Measure.Text, "label", row => row.Label),
            RowCount,
            TableBase,
            .. sets.Count == 0 ? [] : sets[0].SelectMany((_, quantity) => sets.Select(set => set[quantity])),
            .. shown.Analysis.OptionTests is null ? Array.Empty<Column>() : [OptionP, AdjustedP],
            TotalShare,
        ];
    }

    /// <summary>As researchers print it: the share of all, then of each column option with the letters of those it exceeds.</summary>
    public static IReadOnlyList<ReadingColumn> Read(ReportContext context, ShownCrossTab shown)
    {
        var options = shown.Analysis.Table.Columns.Options;
        return
        [
            new("label"),
            new(TotalShare.Name) { Heading = context.Words.Heading("everyone") },
            .. Enumerable
                .Range(0, options.Count)
                .Where(shown.IsDrawn)
                .Select(column => new ReadingColumn($"share_{options[column].Code}")
                {
                    Letters = $"{Letters}_{options[column].Code}",
                    Heading =
                        $"{context.In(options[column].Label)} ({ColumnLetters.Letter(shown.Analysis.Table.Columns, column)})",
                }),
        ];
    }
}
