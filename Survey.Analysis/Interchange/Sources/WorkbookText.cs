using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>
/// A sheet of an Excel workbook as CSV, row for row. Values are written as Excel stores them: dates as ISO 8601, yes and no as true
/// and false, numbers with a decimal point; formulas as their last result.
/// </summary>
internal static class WorkbookText
{
    private static readonly char[] Quotable = ['"', ',', '\n', '\r'];

    /// <summary>Null where there is no such sheet, which is a problem.</summary>
    internal static Stream? Of(Stream workbook, string? sheet, ProblemCollector problems)
    {
        XLWorkbook book;
        try
        {
            book = new XLWorkbook(workbook);
        }
        catch (Exception fault)
            when (fault
                    is OpenXmlPackageException
                        or FormatException
                        or ArgumentException
                        or IOException
                        or InvalidOperationException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            problems.Add("file/not-a-table:damaged", new(0));
            return null;
        }

        using (book)
        {
            var found = book.Worksheets.FirstOrDefault(candidate =>
                sheet is null
                    ? candidate.Visibility == XLWorksheetVisibility.Visible
                    : candidate.Name.Equals(sheet.Trim(), StringComparison.OrdinalIgnoreCase)
            );
            if (found is not null)
            {
                return TemporaryStream.Create(target => Write(found, target));
            }

            problems.Add(
                "file/no-sheet",
                new(0),
                sheet ?? "",
                string.Join(", ", book.Worksheets.Select(candidate => candidate.Name))
            );
            return null;
        }
    }

    private static void Write(IXLWorksheet sheet, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var columns = sheet.LastColumnUsed()?.ColumnNumber() ?? 0;
        var written = 0;
        foreach (var row in sheet.RowsUsed())
        {
            for (; written < row.RowNumber() - 1; written++)
            {
                writer.Write('\n');
            }

            var cells = new string[columns];
            foreach (var cell in row.CellsUsed())
            {
                cells[cell.Address.ColumnNumber - 1] = Text(cell);
            }

            writer.Write(string.Join(',', cells.Select(Quoted)));
            writer.Write('\n');
            written++;
        }
    }

    private static string Text(IXLCell cell)
    {
        if (cell.HasFormula)
        {
            return Convert.ToString(cell.CachedValue, CultureInfo.InvariantCulture) ?? "";
        }

        return cell.DataType switch
        {
            XLDataType.Boolean => cell.GetBoolean() ? "true" : "false",
            XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture),
            XLDataType.Number => Number(cell.GetDouble()),
            XLDataType.TimeSpan => cell.GetTimeSpan().ToString("c", CultureInfo.InvariantCulture),
            _ => cell.Value.ToString() ?? "",
        };
    }

    /// <summary>With an exponent where a number of three decimals could be taken for thousands.</summary>
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return WrittenNumber.Parse(text)?.IsOpen == true ? text + "e0" : text;
    }

    private static string Quoted(string? cell) =>
        cell is null ? ""
        : cell.AsSpan().IndexOfAny(Quotable) < 0 ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
