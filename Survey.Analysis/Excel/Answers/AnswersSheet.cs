using System.Globalization;

namespace Survey.Analysis.Excel.Answers;

/// <summary>
/// Writes a sheet of raw answers straight into its place in the package: as objects, a hundred thousand rows would take a
/// gigabyte. More rows than a sheet holds go on in the next sheet.
/// </summary>
internal static class AnswersSheet
{
    public const string Name = "Answers";

    /// <summary>The sheet of answers in words.</summary>
    public const string LabelsName = "Answer labels";

    /// <summary>The rows that a sheet has below its header.</summary>
    public const int RowsInSheet = 1_048_575;

    /// <summary>The sheets that so many responses take: <c>Answers</c>, <c>Answers 2</c>, …</summary>
    public static IEnumerable<string> Names(int respondents, string name = Name) =>
        Enumerable.Range(1, Math.Max(1, (respondents + RowsInSheet - 1) / RowsInSheet)).Select(number => number == 1 ? name : $"{name} {number}");

    /// <param name="target">Takes the bytes.</param>
    /// <param name="answers">What is written.</param>
    /// <param name="first">The first respondent of the sheet; its others follow.</param>
    /// <param name="look">Styles and what else a sheet says about itself.</param>
    public static void Write(Stream target, AnswersTable answers, int first, AnswersLook look)
    {
        var last = Math.Min(answers.Respondents, first + RowsInSheet);
        var writer = new RowWriter(target, Math.Max(1, answers.Columns.Count));
        Head(writer, answers, look);
        for (var block = first; block < last; block += AnswerColumn.BlockSize - (block % AnswerColumn.BlockSize))
        {
            var until = Math.Min(last, block + AnswerColumn.BlockSize - (block % AnswerColumn.BlockSize));
            WriteBlock(writer, answers.Columns, block, until, 2 - first);
        }

        Tail(writer, answers.Columns.Count, rows: last - first, look);
        writer.Flush();
    }

    /// <summary>Writes the header, and below it the reason why there are no rows.</summary>
    public static void WriteWithheld(Stream target, AnswersTable answers, string reason, AnswersLook look)
    {
        var writer = new RowWriter(target, Math.Max(1, answers.Columns.Count));
        Head(writer, answers, look);
        writer.Begin(2);
        writer.Text(0, CellText.Of(reason));
        writer.End();
        Tail(writer, answers.Columns.Count, rows: 0, look);
        writer.Flush();
    }

    private static void WriteBlock(RowWriter writer, IReadOnlyList<AnswerColumn> columns, int first, int until, int offset)
    {
        foreach (var column in columns)
        {
            column.Load(first - (first % AnswerColumn.BlockSize));
        }

        for (var respondent = first; respondent < until; respondent++)
        {
            writer.Begin(respondent + offset);
            for (var column = 0; column < columns.Count; column++)
            {
                columns[column].Write(writer, column, respondent);
            }

            writer.End();
        }
    }

    private static void Head(RowWriter writer, AnswersTable answers, AnswersLook look)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/>");
        writer.Raw($"<cols>{string.Concat(answers.Columns.Select(Width))}</cols><sheetData>");
        writer.Begin(1);
        for (var column = 0; column < answers.Columns.Count; column++)
        {
            writer.Text(column, CellText.Of(answers.Columns[column].Header), look.HeaderStyle);
        }

        writer.End();
    }

    private static void Tail(RowWriter writer, int columns, int rows, AnswersLook look)
    {
        writer.Raw($"</sheetData><autoFilter ref=\"A1:{ClosedXML.Excel.XLHelper.GetColumnLetterFromNumber(Math.Max(1, columns))}{rows + 1}\"/>");
        writer.Raw(look.Print);
        writer.Raw("</worksheet>");
    }

    private static string Width(AnswerColumn column, int at)
    {
        var width = Math.Clamp(column.Header.Length + 4, 9, 40).ToString(CultureInfo.InvariantCulture);
        return $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>";
    }
}
