using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Layout;

/// <summary>
/// The columns of a sheet in which people read a table: an interval takes two, and a share with letters takes one for each.
/// </summary>
internal sealed class ReadingColumns
{
    private readonly List<(ReadingHeading Heading, ReadingPart Part, int Place)> columns = [];

    public ReadingColumns(ReadingTable table)
    {
        Table = table;
        foreach (var heading in table.Headings)
        {
            columns.Add((heading, ReadingPart.Value, heading.Place));
            if (heading.To is { } to)
            {
                columns.Add((heading, ReadingPart.To, to));
            }

            if (heading.Letters is { } letters)
            {
                columns.Add((heading, ReadingPart.Letters, letters));
            }
        }
    }

    public ReadingTable Table { get; }

    /// <summary>In the order of the sheet: what is read, which part of it, and the place of its column in the report's table.</summary>
    public IReadOnlyList<(ReadingHeading Heading, ReadingPart Part, int Place)> All => columns;

    /// <summary>The place on the sheet of the column that shows that column of the table, from 0; -1 where none does.</summary>
    public int IndexOf(int place) => columns.FindIndex(column => column.Place == place);

    /// <summary>What stands above a column of the sheet.</summary>
    public string HeadingOf(int column) => columns[column].Part == ReadingPart.Value ? columns[column].Heading.Text : "";

    /// <summary>How a column's figures are written.</summary>
    public Measure MeasureOf(int column) =>
        columns[column].Part == ReadingPart.Letters ? Measure.Text : columns[column].Heading.Measure;

    /// <summary>Runs of columns with a heading in common: the heading, the first column and how many.</summary>
    public IEnumerable<(string Text, int First, int Count)> UpperHeadings()
    {
        for (var first = 0; first < columns.Count; )
        {
            var over = columns[first].Heading.Over;
            var count = columns.Skip(first).TakeWhile(column => column.Heading.Over == over).Count();
            if (over is not null)
            {
                yield return (over, first, count);
            }

            first += count;
        }
    }
}
