using System.Globalization;
using DocumentFormat.OpenXml;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>References from a chart to the cells of its table, with what stands in these cells as the cached values.</summary>
internal sealed class SeriesData(ReportChart chart, TablePlace table, FigureText figures)
{
    private readonly int first = chart.Rows?.First ?? 0;
    private readonly int count = Math.Max(1, chart.Rows?.Count ?? table.Table.Rows.Count);

    /// <summary>The places of the series' columns in the table; those that the table lacks are left out.</summary>
    public IReadOnlyList<int> Columns { get; } = [.. chart.Columns.Select(table.IndexOf).Where(column => column >= 0)];

    public string FormatOf(int column) => Look.NumberFormat(MeasureOf(column));

    public Measure MeasureOf(int column) =>
        table.Table.RowMeasures is { } measures && first < measures.Count && table.Table.Columns[column].Measure == Measure.Number
            ? measures[first]
            : table.Table.Columns[column].Measure;

    public C.SeriesText Name(int column) =>
        new(
            new C.StringReference(
                new C.Formula(table.Heading(column)),
                new C.StringCache([new C.PointCount { Val = 1 }, Text(0, table.Table.Columns[column].Heading)])
            )
        );

    public C.CategoryAxisData Labels() =>
        new(
            new C.StringReference(
                new C.Formula(table.Range(1, first, count)),
                new C.StringCache([
                    new C.PointCount { Val = (uint)count },
                    .. Cells(1)
                        .Select((cell, i) => (cell.Text, i))
                        .Where(label => label.Text is not null)
                        .Select(label => Text((uint)label.i, label.Text!)),
                ])
            )
        );

    /// <summary>The figures of a column as percentages, in the words of every language; null where there is none.</summary>
    public IEnumerable<string?> TextsOf(int column) =>
        Cells(column).Select(cell => cell.Number is { } share ? figures.InChart(share, MeasureOf(column)) : null);

    public C.Values Values(int column) => new(Numbers(column));

    public C.NumberReference Numbers(int column) =>
        new(
            new C.Formula(table.Range(column, first, count)),
            new C.NumberingCache([new C.FormatCode(FormatOf(column)), new C.PointCount { Val = (uint)count }, .. Points(column)])
        );

    private IEnumerable<OpenXmlElement> Points(int column) =>
        Cells(column)
            .Select((cell, i) => (cell.Number, Index: i))
            .Where(point => point.Number is not null)
            .Select(point => new C.NumericPoint(
                new C.NumericValue(point.Number!.Value.ToString("R", CultureInfo.InvariantCulture))
            )
            {
                Index = (uint)point.Index,
            });

    private IEnumerable<Cell> Cells(int column) => table.Table.Rows.Skip(first).Take(count).Select(row => row[column]);

    private static C.StringPoint Text(uint index, string text) =>
        new(new C.NumericValue(SheetText.Clean(text))) { Index = index };
}
