using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange;

/// <summary>
/// The header of an answers file. The separator and the shape are those under which most columns are known, so that commas in
/// unquoted wordings of a file separated by semicolons mislead nobody.
/// </summary>
/// <param name="Delimiter">Comma, semicolon or tab.</param>
/// <param name="Format">The shape.</param>
/// <param name="Cells">The headers, without blank ones at the end.</param>
/// <param name="Known">How many of them are known.</param>
/// <param name="IsText">Whether the header is UTF-8.</param>
internal sealed record AnswersHeader(char Delimiter, AnswersFormat Format, IReadOnlyList<string> Cells, int Known, bool IsText)
{
    private const int MostRow = 1 << 20;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    internal static AnswersHeader Find(ReadOnlyMemory<byte> beginning, Questionnaire questionnaire, AnswersFormat? format)
    {
        var coded = CodedColumns.Headers(questionnaire).ToHashSet();
        var wordings = new QuestionWordings(questionnaire);
        var candidates =
            from delimiter in Delimiters
            let row = Cut(beginning, delimiter)
            from shape in format is { } wanted ? [wanted] : new[] { AnswersFormat.Csv, AnswersFormat.GoogleForms }
            let known = row.Cells.Count(cell => shape == AnswersFormat.Csv ? coded.Contains(cell.Trim()) : wordings.Knows(cell))
            orderby known descending, row.Cells.Length descending
            select new AnswersHeader(delimiter, shape, row.Cells, known, row.IsText);
        return candidates.First();
    }

    /// <summary>Rows are numbered as in a spreadsheet, blank ones included; repeated words share their memory.</summary>
    internal static CsvReaderOptions Options(char delimiter) =>
        new()
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = MostRow,
        };

    private static (string[] Cells, bool IsText) Cut(ReadOnlyMemory<byte> beginning, char delimiter)
    {
        using var reader = CsvReader.Create(beginning, Options(delimiter));
        var cells = reader.Read() ? reader.Current.ToArray() : [];
        var isText = !IsUtf16(beginning.Span) && Utf8.IsValid(reader.RawRecord);
        return (cells[..(Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1)], isText);
    }

    /// <summary>
    /// The CSV reader would read it, but a program without a mark to go by could not: a file is UTF-8 or refused.
    /// </summary>
    private static bool IsUtf16(ReadOnlySpan<byte> beginning) => beginning is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
