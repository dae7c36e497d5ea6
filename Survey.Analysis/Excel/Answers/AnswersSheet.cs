using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Answers;

/// <summary>
/// Writes the rows of a sheet of raw answers straight into its place in the package: as objects, a hundred thousand rows would
/// take a gigabyte. More rows than a sheet holds go on in the next sheet.
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
        Enumerable
            .Range(1, Math.Max(1, (respondents + RowsInSheet - 1) / RowsInSheet))
            .Select(number => number == 1 ? name : $"{name} {number}");

    /// <summary>The rows below the header of the sheet that begins with that respondent.</summary>
    public static int RowsFrom(AnswersTable answers, int first) => Math.Min(answers.Respondents - first, RowsInSheet);

    /// <param name="target">Takes the bytes.</param>
    /// <param name="answers">What is written.</param>
    /// <param name="first">The first respondent of the sheet; its others follow.</param>
    /// <param name="headerStyle">The place of the header's style in the workbook.</param>
    /// <param name="withheld">What is written in place of the answers; null where they are.</param>
    public static void Write(Stream target, AnswersTable answers, int first, uint headerStyle, string? withheld)
    {
        var writer = new RowWriter(target, Math.Max(1, answers.Columns.Count));
        WriteHeader(writer, answers.Columns, headerStyle);
        if (withheld is null)
        {
            WriteAnswers(writer, answers, first);
        }
        else
        {
            writer.Begin(2);
            writer.Text(0, withheld);
            writer.End();
        }

        writer.Flush();
    }

    private static void WriteHeader(RowWriter writer, IReadOnlyList<AnswerColumn> columns, uint style)
    {
        writer.Begin(1);
        for (var column = 0; column < columns.Count; column++)
        {
            writer.Text(column, columns[column].Header, style);
        }

        writer.End();
    }

    private static void WriteAnswers(RowWriter writer, AnswersTable answers, int first)
    {
        var last = first + RowsFrom(answers, first);
        for (var block = first; block < last; block += AnswerColumn.BlockSize - (block % AnswerColumn.BlockSize))
        {
            var until = Math.Min(last, block + AnswerColumn.BlockSize - (block % AnswerColumn.BlockSize));
            WriteBlock(writer, answers.Columns, block, until, 2 - first);
        }
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
}
