using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Interchange.Headers;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>
/// How a file is cut into cells and where its header stands. Of the separators and the first rows it is the combination under
/// which most columns are known, so that neither commas in unquoted wordings of a file separated by semicolons nor a title above
/// the header mislead.
/// </summary>
internal sealed record TableShape
{
    /// <summary>Titles, blank rows and <c>sep=;</c> may stand above the header; a form has no more of them.</summary>
    private const int MostRowsAbove = 20;

    internal static readonly TableShape Empty = new()
    {
        Delimiter = ',',
        Format = AnswersFormat.Csv,
        HeaderRow = 1,
        HeaderLine = 1,
        Cells = [],
        Known = 0,
        IsText = true,
    };

    public required char Delimiter { get; init; }

    /// <summary>Whether the headers are names or words.</summary>
    public required AnswersFormat Format { get; init; }

    /// <summary>As a spreadsheet numbers it.</summary>
    public required int HeaderRow { get; init; }

    public required int HeaderLine { get; init; }

    /// <summary>The headers; blank ones too, since a column without a name may have cells.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>How many of them are known.</summary>
    public required int Known { get; init; }

    /// <summary>Whether the rows up to the header are UTF-8.</summary>
    public required bool IsText { get; init; }

    /// <summary>Whether a program has put each row into one quoted cell.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether there is nothing but blank rows.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    internal static TableShape Find(ReadOnlyMemory<byte> beginning, HeaderReader headers, AnswersFormat? format)
    {
        var best = CsvTable
            .Delimiters.SelectMany(delimiter => Candidates(beginning, delimiter, headers, format))
            .OrderByDescending(shape => shape.Known)
            .ThenBy(shape => shape.IsText)
            .ThenBy(shape => shape.IsWrapped)
            .ThenBy(shape => shape.IsEmpty)
            .ThenBy(shape => shape.HeaderRow)
            .ThenByDescending(shape => shape.Cells.Count)
            .FirstOrDefault(Empty);
        return best with { IsWrapped = best.IsWrapped || AreRowsWrapped(beginning, best) };
    }

    /// <summary>The cells of a row that stands in one cell.</summary>
    internal static string[] Cut(string row, char delimiter)
    {
        using var reader = CsvReader.FromText(row, CsvTable.Options(delimiter));
        return reader.Read() ? reader.Current.ToArray() : [];
    }

    private static IEnumerable<TableShape> Candidates(
        ReadOnlyMemory<byte> beginning,
        char delimiter,
        HeaderReader headers,
        AnswersFormat? format
    )
    {
        var isText = !IsUtf16(beginning.Span);
        foreach (var (row, line, cells, isRowText) in Rows(beginning, delimiter).Take(MostRowsAbove))
        {
            isText &= isRowText;
            var cuts =
                from cut in Cuts(cells, delimiter)
                from shape in format is { } only ? [only] : new[] { AnswersFormat.Csv, AnswersFormat.GoogleForms }
                select new TableShape
                {
                    Delimiter = delimiter,
                    Format = shape,
                    HeaderRow = row,
                    HeaderLine = line,
                    Cells = cut.Cells,
                    Known = cut.Cells.Count(cell => headers.Knows(cell, shape)),
                    IsText = isText,
                    IsWrapped = cut.IsWrapped,
                };
            foreach (var candidate in cuts)
            {
                yield return candidate;
            }

            if (!isText)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<(bool IsWrapped, string[] Cells)> Cuts(string[] cells, char delimiter)
    {
        yield return (false, cells);
        if (Filled(cells) is [var only] && only.Contains(delimiter, StringComparison.Ordinal))
        {
            yield return (true, Cut(only, delimiter));
        }
    }

    /// <summary>The header may have needed no quotation marks where the rows below did.</summary>
    private static bool AreRowsWrapped(ReadOnlyMemory<byte> beginning, TableShape shape)
    {
        var rows = Rows(beginning, shape.Delimiter)
            .Where(row => row.Row > shape.HeaderRow)
            .Select(row => Filled(row.Cells))
            .Where(cells => cells.Length > 0)
            .Take(MostRowsAbove)
            .ToList();
        return shape.Cells.Count > 1
            && rows.Count > 0
            && rows.TrueForAll(cells => cells is [var only] && Cut(only, shape.Delimiter).Length > 1);
    }

    private static string[] Filled(string[] cells) => Array.FindAll(cells, cell => !string.IsNullOrWhiteSpace(cell));

    private static IEnumerable<(int Row, int Line, string[] Cells, bool IsText)> Rows(
        ReadOnlyMemory<byte> beginning,
        char delimiter
    )
    {
        using var reader = CsvReader.Create(beginning, CsvTable.Options(delimiter));
        while (TryRead(reader))
        {
            var isText = Utf8.IsValid(reader.RawRecord);
            yield return ((int)reader.RowNumber, (int)reader.LineNumber, reader.Current.ToArray(), isText);
        }
    }

    private static bool TryRead(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            // The beginning may end inside a quoted cell; the rows are read again later, and then it is a problem.
            return false;
        }
    }

    /// <summary>
    /// The CSV reader would read it, but a program without a mark to go by could not: a file is UTF-8 or refused.
    /// </summary>
    private static bool IsUtf16(ReadOnlySpan<byte> beginning) => beginning is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
