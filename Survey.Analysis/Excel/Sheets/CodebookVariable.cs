using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>A variable of the codebook as people read it.</summary>
/// <param name="Column">Its column in the answers.</param>
/// <param name="Question">Its wording.</param>
/// <param name="Codes">Its codes with what they mean; empty where it has none.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Missing">How many were asked and did not.</param>
internal sealed record CodebookVariable(string Column, string Question, string Codes, Cell Answered, Cell Missing)
{
    private const int MostCodes = 400; // characters: a cell that is longer than a page cannot be printed

    /// <summary>The quantities that head the columns.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["column", "question", "code", "answered", "missing"];

    /// <summary>Of the columns, in characters.</summary>
    public static IReadOnlyList<double> Widths { get; } = [34, 60, 76, 11, 11];

    /// <param name="table">The codebook, with one row per code.</param>
    public static IReadOnlyList<CodebookVariable> Of(ReportTable table)
    {
        var places = table.Columns.Select((column, place) => (column.Name, place)).ToDictionary();
        string Text(IReadOnlyList<Cell> row, string column) => row[places[column]].Text ?? "";
        return
        [
            .. table
                .Rows.GroupBy(row =>
                    (Variable: Text(row, "variable"), Column: VariableColumn(Text(row, "column"), Text(row, "variable")))
                )
                .Select(rows => new CodebookVariable(
                    rows.Key.Column,
                    Text(rows.First(), "question"),
                    Short(
                        string.Join(
                            "; ",
                            rows.Where(row => Text(row, "code").Length > 0)
                                .Select(row => $"{Text(row, "code")} = {Text(row, "label")}")
                        )
                    ),
                    rows.First()[places["base"]],
                    rows.First()[places["missing"]]
                )),
        ];
    }

    /// <summary>A multiple choice has a column for each option: together they are one variable.</summary>
    private static string VariableColumn(string column, string variable) =>
        column.StartsWith($"{variable}/", StringComparison.Ordinal) ? $"{variable}/…" : column;

    private static string Short(string codes) =>
        codes.Length <= MostCodes ? codes : string.Concat(codes.AsSpan(0, MostCodes), "…");
}
