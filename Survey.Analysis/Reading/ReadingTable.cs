using Survey.Analysis.Reports;

namespace Survey.Analysis.Reading;

/// <summary>
/// A table of the report as people read it: the columns that carry its message, intervals in one place, letters beside the shares,
/// and without the rows that have nothing to say. Pages, documents and the printed workbook draw this; scripts read the whole.
/// </summary>
public sealed class ReadingTable
{
    private readonly ReportTable table;

    private ReadingTable(ReportTable table)
    {
        this.table = table;
        var places = table.Columns.Select((column, place) => (column.Name, place)).ToDictionary();
        Headings = table.Reading.Count == 0 ? Plain(table) : [.. table.Reading.Select(column => Heading(table, places, column))];
        Rows = [.. Enumerable.Range(0, table.Rows.Count).Where(row => !table.FoldedRows.Contains(row))];
        Bases = table.ReadsBasesBelow ? [.. Headings.Select(heading => BaseBelow(places, heading))] : [];
    }

    /// <summary>The head of each column.</summary>
    public IReadOnlyList<ReadingHeading> Headings { get; }

    /// <summary>The rows that are read, by their places in the report's table.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>
    /// Below the values, the base of each column: one number, or the smallest and the largest; empty where the table names its bases
    /// in a column.
    /// </summary>
    public IReadOnlyList<ReadingCell> Bases { get; }

    /// <summary>How many rows are left out, since nobody needs to read them.</summary>
    public int Folded => table.Rows.Count - Rows.Count;

    /// <summary>Whether some columns have a heading in common.</summary>
    public bool HasUpperHeadings => Headings.Any(heading => heading.Over is not null);

    public static ReadingTable Of(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ReadingTable(table);
    }

    /// <summary>Whether a row is a net, which takes several answers together.</summary>
    /// <param name="row">Its place in the report's table.</param>
    public bool IsNet(int row) => row >= table.Rows.Count - table.NetCount;

    /// <param name="row">The place of the row in the report's table.</param>
    /// <param name="heading">One of <see cref="Headings"/>.</param>
    public ReadingCell At(int row, ReadingHeading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var cells = table.Rows[row];
        return new(cells[heading.Place], MeasureOf(row, heading))
        {
            To = heading.To is { } to ? cells[to] : default(Cell?),
            Letters = heading.Letters is { } letters ? cells[letters].Text : null,
        };
    }

    private Measure MeasureOf(int row, ReadingHeading heading) =>
        heading.IsFigure && table.RowMeasures is { } measures ? measures[row] : heading.Measure;

    private static List<ReadingHeading> Plain(ReportTable table) =>
        [
            .. table
                .Columns.Select((column, place) => new ReadingHeading(column.Heading, column.Measure, place))
                .Where(heading => heading.Measure != Measure.Code),
        ];

    private static ReadingHeading Heading(ReportTable table, Dictionary<string, int> places, ReadingColumn read)
    {
        var place = places[read.Column];
        return new(read.Heading ?? table.Columns[place].Heading, table.Columns[place].Measure, place)
        {
            Over = read.Over,
            To = read.To is { } to ? places[to] : null,
            Letters = read.Letters is { } letters ? places[letters] : null,
        };
    }

    private ReadingCell BaseBelow(Dictionary<string, int> places, ReadingHeading heading)
    {
        if (table.Columns[heading.Place].BaseColumn is not { } name || Rows.Count == 0)
        {
            return new(default, Measure.Text);
        }

        var bases = Rows.Select(row => table.Rows[row][places[name]]).ToList();
        if (bases.Find(@base => @base.Number is null) is { Reason: not null } without)
        {
            return new(without, Measure.Count);
        }

        var (least, most) = (bases.Min(@base => @base.Number!.Value), bases.Max(@base => @base.Number!.Value));
        return new(Cell.Of(least), Measure.Count) { To = least < most ? Cell.Of(most) : default(Cell?) };
    }
}
