using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws a cross-tab: rows = the row options; for each column option its counts, then its column shares, its bases, letters,
/// residuals, row shares and differences. Column names end in the option's code: <c>count_ES</c>, <c>share_ES</c>, <c>base_ES</c>.
/// </summary>
internal static class CrossTabTable
{
    private static readonly Quantity[] Quantities =
    [
        new("count", Measure.Count, (analysis, row, column) => analysis.Table.Cells[row][column].Count),
        new("share", Measure.Share, (analysis, row, column) => analysis.Table.ColumnShare(row, column)),
        new("base", Measure.Count, (analysis, _, column) => analysis.Table.ColumnBases[column].Count),
        new("letters", Measure.Text, (analysis, row, column) => analysis.Letters[row][column]),
        new("residual", Measure.Number, Residual),
        new("row_share", Measure.Share, (analysis, row, column) => analysis.Table.RowShare(row, column)),
        new("difference", Measure.Share, (analysis, row, column) => Difference(analysis, row, column, found => found.Estimate)),
        new("difference_low", Measure.Share, (analysis, row, column) =>
            Difference(analysis, row, column, found => found.Interval.Low)
        ),
        new("difference_high", Measure.Share, (analysis, row, column) =>
            Difference(analysis, row, column, found => found.Interval.High)
        ),
    ];

    public static ReportTable Of(ReportContext context, CrossTabPlan block) =>
        Of(
            context,
            block.Table,
            CrossTabAnalysis.Of(
                context.Counts,
                context.Choice(block.Rows),
                context.Choice(block.Columns),
                context.CrossTabOptions
            )
        );

    private static ReportTable Of(ReportContext context, string name, CrossTabAnalysis analysis) =>
        new()
        {
            Name = name,
            Title = context.Words.Text(
                "title.crosstab",
                context.In(analysis.Table.Rows.Question.Wording),
                context.In(analysis.Table.Columns.Question.Wording)
            ),
            Columns = Columns(context, analysis),
            Rows = [.. analysis.Table.Rows.Options.Select((option, row) => Row(context, analysis, option, row))],
            Questions =
            [
                .. new[] { analysis.Table.Rows.Question, analysis.Table.Columns.Question }.Select(question =>
                    context.In(question.Wording)
                ),
            ],
            Notes = CrossTabNotes.Of(context.Words, analysis),
        };

    private static List<Cell> Row(ReportContext context, CrossTabAnalysis analysis, Option option, int row)
    {
        var table = analysis.Table;
        List<Cell> cells = [option.Code, context.In(option.Label), table.RowBases[row].Count, table.TableBase.Count];
        cells.AddRange(Quantities.SelectMany(quantity => Shown(table).Select(column => quantity.Cell(analysis, row, column))));
        if (analysis.OptionTests is { } tests)
        {
            cells.AddRange([P(tests[row], test => test.P), P(tests[row], test => test.AdjustedP)]);
        }

        return cells;
    }

    private static List<ReportColumn> Columns(ReportContext context, CrossTabAnalysis analysis)
    {
        var words = context.Words;
        List<ReportColumn> columns =
        [
            new(Measure.Code, "code", words.Heading("code")),
            new(Measure.Text, "label", words.Heading("label")),
            new(Measure.Count, "count", words.Heading("count"), BaseColumn: "base"),
            new(Measure.Count, "base", words.Heading("base")),
        ];
        columns.AddRange(
            Quantities.SelectMany(quantity =>
                Shown(analysis.Table).Select(column => Column(context, analysis.Table.Columns.Options[column], column, quantity))
            )
        );
        if (analysis.OptionTests is not null)
        {
            columns.Add(new(Measure.Probability, "option_p", words.Heading("option_p"), BaseColumn: "base"));
            columns.Add(new(Measure.Probability, "option_p_adjusted", words.Heading("option_p_adjusted"), BaseColumn: "base"));
        }

        return columns;
    }

    private static ReportColumn Column(ReportContext context, Option option, int column, Quantity quantity)
    {
        var label = quantity.Name is "count" or "letters"
            ? $"{context.In(option.Label)} ({ColumnLetters.Letter(column)})"
            : context.In(option.Label);
        return new ReportColumn(
            quantity.Measure,
            quantity.Name,
            $"{label} – {context.Words.Heading(quantity.Name)}",
            option.Code,
            quantity.Name switch
            {
                "base" => null,
                "row_share" => "count",
                _ => $"base_{option.Code}",
            },
            quantity.Name switch
            {
                "share" => new($"count_{option.Code}", '/', $"base_{option.Code}"),
                "row_share" => new($"count_{option.Code}", '/', "count"),
                _ => null,
            }
        );
    }

    /// <summary>The columns that somebody chose: a list of fifty countries of which four answered is shown as four.</summary>
    private static IEnumerable<int> Shown(CrossTab crossTab) =>
        Enumerable.Range(0, crossTab.Columns.Options.Count).Where(column => crossTab.ColumnBases[column].Count > 0);

    private static Cell Residual(CrossTabAnalysis analysis, int row, int column) =>
        analysis.AdjustedResiduals[row][column] is { } residual ? Cell.Of(residual) : Reason.NoVariation;

    private static Cell Difference(CrossTabAnalysis analysis, int row, int column, Func<ShareDifference, double> part)
    {
        var difference = analysis.Differences[row][column];
        return difference.Value is { } found ? Cell.Of(part(found)) : difference.Reason!;
    }

    private static Cell P(Outcome<OptionTest> outcome, Func<OptionTest, double> p) =>
        outcome.Value is { } test ? Cell.Of(p(test)) : outcome.Reason!;

    /// <summary>What is shown of each cell of the cross-tab.</summary>
    private sealed record Quantity(string Name, Measure Measure, Func<CrossTabAnalysis, int, int, Cell> Cell);
}
