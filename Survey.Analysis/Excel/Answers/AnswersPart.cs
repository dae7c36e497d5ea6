using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Answers;

/// <summary>A sheet of answers, whose rows are written when the file is.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Answers">What is written.</param>
/// <param name="First">The first respondent of the sheet.</param>
/// <param name="Withheld">Why the answers are left out; null where they are not.</param>
internal sealed record AnswersPart(string Name, AnswersTable Answers, int First, string? Withheld)
{
    /// <summary>Answers beyond these are not printed: a hundred thousand would be twenty thousand pages.</summary>
    private const int MostPrinted = 1000;

    private const int NarrowestColumn = 9; // characters
    private const int WidestColumn = 40;
    private const int FilterButton = 4;

    private static readonly CellStyle Header = CellStyle.Plain with { IsBold = true };

    /// <summary>The answers on the sheet.</summary>
    private int Count => Withheld is null ? AnswersSheet.RowsFrom(Answers, First) : 0;

    private bool IsPrintedInPart => Count > MostPrinted;

    /// <summary>As many as the answers take.</summary>
    public static IEnumerable<AnswersPart> Of(AnswersTable answers, string name, string? withheld) =>
        AnswersSheet
            .Names(withheld is null ? answers.Respondents : 0, name)
            .Select((sheet, i) => new AnswersPart(sheet, answers, i * AnswersSheet.RowsInSheet, withheld));

    /// <param name="styles">Of the workbook.</param>
    /// <param name="texts">Of the workbook.</param>
    /// <param name="print">How the sheet is printed.</param>
    /// <param name="header">Says above the pages what they are.</param>
    /// <param name="partly">Says above the pages how many of how many answers are printed.</param>
    public SheetPart Sheet(StyleSheet styles, SharedTexts texts, PrintSetup print, string header, Func<int, int, string> partly)
    {
        var style = styles.PlaceOf(Header);
        foreach (var column in Answers.Columns)
        {
            column.Share(texts);
        }

        return new SheetPart(
            Name,
            [.. Answers.Columns.Select(Width)],
            (print with { FitsWidth = true }).With(IsPrintedInPart ? $"{header}. {partly(MostPrinted, Count)}" : header)
        )
        {
            WriteRows = target => AnswersSheet.Write(target, Answers, First, style, Withheld),
            Rows = 1 + (Withheld is null ? Count : 1),
            PrintedRows = IsPrintedInPart ? 1 + MostPrinted : null,
            ShowsGrid = true,
            HasFilter = Answers.Columns.Count > 0,
            Frozen = (1, 0),
            Repeated = (1, 0),
        };
    }

    private static double Width(AnswerColumn column) =>
        Math.Clamp(column.Header.Length + FilterButton, NarrowestColumn, WidestColumn);
}
