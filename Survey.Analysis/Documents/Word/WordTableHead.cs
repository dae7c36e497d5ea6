using Survey.Analysis.Reading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>The headings of a table, in two rows where columns have a heading in common; repeated on every page.</summary>
internal static class WordTableHead
{
    public static IEnumerable<W.TableRow> Of(ReadingTable reading, WordColumns columns)
    {
        if (reading.HasUpperHeadings)
        {
            yield return Upper(reading, columns);
        }

        yield return Row(
            reading.Headings.Select(
                (heading, column) =>
                    Cell(
                        columns,
                        column,
                        1,
                        reading.HasUpperHeadings && heading.Over is null ? "" : heading.Text,
                        heading.IsFigure
                    )
            ),
            reading.HasUpperHeadings
        );
    }

    private static W.TableRow Upper(ReadingTable reading, WordColumns columns)
    {
        var column = 0;
        List<W.TableCell> cells = [];
        foreach (var group in HeadingGroup.Of(reading))
        {
            var text = group.Over ?? group.Headings[0].Text;
            cells.Add(Cell(columns, column, group.Headings.Count, text, group.Headings[0].IsFigure, group.Over is not null));
            column += group.Headings.Count;
        }

        return Row(cells, isBelowAnother: false);
    }

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool isBelowAnother)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        foreach (var cell in cells)
        {
            if (isBelowAnother)
            {
                cell.TableCellProperties!.Append(
                    new W.TableCellBorders(
                        new W.BottomBorder
                        {
                            Val = W.BorderValues.Single,
                            Color = WordColours.Ink,
                            Size = 12,
                        }
                    )
                );
            }

            row.Append(cell);
        }

        return row;
    }

    private static W.TableCell Cell(WordColumns columns, int column, int span, string text, bool isFigure, bool isOver = false)
    {
        var run = WordText.Run(text);
        run.PrependChild(new W.RunProperties(new W.Bold()));
        var paragraph = WordText.Paragraph(columns.Style, run);
        paragraph.ParagraphProperties!.Append(new W.KeepNext());
        if (isFigure)
        {
            paragraph.ParagraphProperties.Append(
                new W.Justification { Val = isOver ? W.JustificationValues.Center : W.JustificationValues.Right }
            );
        }

        var cell = WordTable.Cell(columns.Widths.Skip(column).Take(span).Sum(), paragraph);
        if (span > 1)
        {
            cell.TableCellProperties!.Append(new W.GridSpan { Val = span });
        }

        return cell;
    }
}
