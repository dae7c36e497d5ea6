using System.Globalization;
using DocumentFormat.OpenXml;
using Survey.Analysis.Reading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>A table as people read it. Its head is repeated on every page; rows are not divided, and short tables stay whole.</summary>
internal sealed class WordTable(Guide guide, GuideTable table)
{
    private const int RowsOfShortTable = 16;
    private const int RowsWithHead = 2;
    private readonly WordColumns columns = WordColumns.Of(guide, table);

    public W.Table Draw()
    {
        var (reading, drawn) = (table.Reading, Empty(columns.Widths, table.Table.Title, hasHead: true));
        drawn.Append(WordTableHead.Of(reading, columns));
        for (var row = 0; row < reading.Rows.Count; row++)
        {
            var keeps = reading.Rows.Count <= RowsOfShortTable ? row < reading.Rows.Count - 1 : row < RowsWithHead;
            var place = reading.Rows[row];
            drawn.Append(Row([.. reading.Headings.Select(heading => reading.At(place, heading))], keeps || HasBases, place));
        }

        if (HasBases)
        {
            var label = new ReadingCell(guide.Words.Heading("base"), Reports.Measure.Text);
            drawn.Append(Row([label, .. reading.Bases.Skip(1)], keepsWithNext: false, place: -1));
        }

        return drawn;
    }

    /// <param name="widths">Of the columns.</param>
    /// <param name="title">What the table is about, for those who do not see it.</param>
    /// <param name="hasHead">Whether the first row has headings.</param>
    public static W.Table Empty(IReadOnlyList<int> widths, string title, bool hasHead) =>
        new(
            new W.TableProperties(
                new W.TableStyle { Val = WordStyle.Table },
                new W.TableWidth { Width = Number(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook
                {
                    Val = hasHead ? "0020" : "0000",
                    FirstRow = hasHead,
                    LastRow = false,
                    FirstColumn = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new W.TableCaption { Val = SoundText.Of(title) }
            ),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Number(width) }))
        );

    public static W.TableCell Cell(int width, params OpenXmlElement[] content) =>
        new([
            new W.TableCellProperties(new W.TableCellWidth { Width = Number(width), Type = W.TableWidthUnitValues.Dxa }),
            .. content,
        ]);

    private bool HasBases => table.Reading.Bases.Count > 0;

    private W.TableRow Row(IReadOnlyList<ReadingCell> cells, bool keepsWithNext, int place)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        for (var column = 0; column < cells.Count; column++)
        {
            var paragraph = WordText.Paragraph(columns.Style, guide.Figures.Of(cells[column]));
            var properties = paragraph.ParagraphProperties!;
            if (keepsWithNext)
            {
                properties.Append(new W.KeepNext());
            }

            if (table.Reading.Headings[column].IsFigure)
            {
                properties.Append(new W.Justification { Val = W.JustificationValues.Right });
            }

            var cell = Cell(columns.Widths[column], paragraph);
            if (table.IsFirstNet(place))
            {
                cell.TableCellProperties!.Append(
                    new W.TableCellBorders(
                        new W.TopBorder
                        {
                            Val = W.BorderValues.Single,
                            Color = WordColours.Soft,
                            Size = 8,
                        }
                    )
                );
            }

            row.Append(cell);
        }

        return row;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
