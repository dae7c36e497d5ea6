using Survey.Analysis.Figures;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.CrossTabRow>;

namespace Survey.Analysis.Reports;

/// <summary>The columns of one column option of a cross-tab.</summary>
/// <param name="options">The choice in the columns.</param>
/// <param name="column">The option's place.</param>
/// <param name="label">The option in the report's language.</param>
internal sealed class CrossTabOptionColumns(ChoiceColumn options, int column, string label)
{
    private readonly string code = options.Options[column].Code;

    /// <summary>In the order of the table.</summary>
    public IReadOnlyList<Column> All()
    {
        var @base = new Column
        {
            Quantity = "base",
            Category = code,
            Measure = Measure.Count,
            Heading = Heading("base"),
            Value = row => row.Shown.ColumnBase(row.Row, column),
            HiddenWhen = row => row.Shown.ColumnBase(row.Row, column).IsHidden,
        };
        var count = new Column
        {
            Quantity = "count",
            Category = code,
            Measure = Measure.Count,
            Heading = LetteredHeading("count"),
            Value = row => row.Shown.Cell(row.Row, column),
            HiddenWhen = row => row.Shown.Cell(row.Row, column).IsHidden,
            Base = @base,
        };
        var residual = Residual(@base);
        return [count, Share(count, @base, residual), @base, Letters(@base), residual, RowShare(count), .. Differences(@base)];
    }

    private Column Share(Column count, Column @base, Column residual) =>
        new()
        {
            Quantity = "share",
            Category = code,
            Measure = Measure.Share,
            Heading = Heading("share"),
            Value = row => row.Shown.ColumnShare(row.Row, column),
            HiddenWhen = row => row.Shown.ColumnShare(row.Row, column).IsHidden,
            Base = @base,
            Formula = (count, '/', @base),
            Shading = Shading.Residual,
            ShadedBy = [residual],
        };

    private Column RowShare(Column count) =>
        new()
        {
            Quantity = "row_share",
            Category = code,
            Measure = Measure.Share,
            Heading = Heading("row_share"),
            Value = row => row.Shown.RowShare(row.Row, column),
            HiddenWhen = row => row.Shown.RowShare(row.Row, column).IsHidden,
            Base = CrossTabColumns.RowCount,
            Formula = (count, '/', CrossTabColumns.RowCount),
        };

    private Column Residual(Column @base) =>
        new()
        {
            Quantity = "residual",
            Category = code,
            Measure = Measure.Number,
            Heading = Heading("residual"),
            Value = row =>
                row.Analysis.AdjustedResiduals[row.Row][column] is { } residual ? Cell.Of(residual) : Reason.NoVariation,
            HiddenWhen = row => row.Shown.HidesExpected(row.Row, column),
            Base = @base,
            Shading = Shading.Residual,
        };

    private Column Letters(Column @base) =>
        new()
        {
            Quantity = CrossTabColumns.Letters,
            Category = code,
            Measure = Measure.Text,
            Heading = LetteredHeading(CrossTabColumns.Letters),
            Value = row => row.Analysis.Letters[row.Row][column],
            HiddenWhen = row => row.Shown.HidesComparison(row.Row),
            Base = @base,
        };

    private Column[] Differences(Column @base)
    {
        var low = Difference("difference_low", @base, found => found.Interval.Low);
        var high = Difference("difference_high", @base, found => found.Interval.High);
        var difference = Difference("difference", @base, found => found.Estimate) with
        {
            Shading = Shading.Interval,
            ShadedBy = [low, high],
        };
        return [difference, low, high];
    }

    private Column Difference(string quantity, Column @base, Func<ShareDifference, double> part) =>
        new()
        {
            Quantity = quantity,
            Category = code,
            Measure = Measure.Share,
            Heading = Heading(quantity),
            Value = row => Cell.Of(row.Analysis.Differences[row.Row][column], part),
            HiddenWhen = row => row.Shown.HidesExpected(row.Row, column),
            Base = @base,
        };

    private Func<ReportWords, string> Heading(string quantity) => words => $"{label} – {words.Heading(quantity)}";

    /// <summary>With the letter by which other columns refer to this one.</summary>
    private Func<ReportWords, string> LetteredHeading(string quantity) =>
        words => $"{label} ({ColumnLetters.Letter(options, column)}) – {words.Heading(quantity)}";
}
