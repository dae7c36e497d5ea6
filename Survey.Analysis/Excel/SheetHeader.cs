using ClosedXML.Excel;

namespace Survey.Analysis.Excel;

/// <summary>What stands at the top of every sheet.</summary>
internal static class SheetHeader
{
    private const int NoticeColumns = 9;

    /// <returns>The first row for content.</returns>
    public static int Write(IXLWorksheet sheet, string title, string? notice, string? intro)
    {
        SheetText.Write(sheet.Cell(1, 1), title);
        Look.SheetTitle(sheet.Cell(1, 1));
        var row = 2;
        if (notice is not null)
        {
            SheetText.Write(sheet.Cell(row, 1), notice);
            Look.Notice(sheet.Range(row, 1, row, NoticeColumns));
            row++;
        }

        if (intro is not null)
        {
            SheetText.Write(sheet.Cell(row, 1), intro);
            Look.Note(sheet.Cell(row, 1));
            row++;
        }

        return row + 1;
    }
}
