using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Weights;

/// <summary>
/// Reads a population from CSV: a line an answer, <c>question,code,share</c>, the shares of a question adding up to 1; or
/// <c>question,code,population</c> with numbers of people or museums, of which the shares are taken. UTF-8, separated by comma, semicolon or tab.
/// </summary>
public static class PopulationReader
{
    /// <summary>How far the shares of a question may be from 1, as rounded ones are; they are then scaled.</summary>
    private const double Rounding = 0.01;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <returns>The population, or every problem of the file.</returns>
    /// <param name="file">Its content.</param>
    /// <param name="responses">Whose questions and codes the file names.</param>
    public static Reading<Population> Read(SourceFile file, ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(responses);
        var problems = new ProblemList(file.Name);
        if (!Utf8.IsValid(file.Content.Span))
        {
            problems.Add("file/not-utf8", 1, "", WeightingTexts.NotUtf8);
            return new(Value: null, problems.Problems);
        }

        var rows = Rows(file, problems, out var isShares);
        var sizes = rows.Select(row => Size(row, responses, problems)).OfType<PopulationSize>().ToList();
        if (rows.Count == 0 && problems.Problems.Count == 0)
        {
            problems.Add("margins/empty", 1, "", WeightingTexts.NoRows);
        }

        List<PopulationMargin> margins =
        [
            .. sizes.GroupBy(size => size.Variable).Select(question => Margin([.. question], isShares, problems)),
        ];
        return problems.Problems.Count == 0 ? new(new Population(file.Name, margins), []) : new(Value: null, problems.Problems);
    }

    private static List<PopulationRow> Rows(SourceFile file, ProblemList problems, out bool isShares)
    {
        var first = Encoding.UTF8.GetString(file.Content.Span).Split('\n')[0];
        var delimiter = Delimiters.MaxBy(candidate => first.Count(letter => letter == candidate));
        using var reader = CsvReader.Create(file.Content, AnswersHeader.Options(delimiter));
        var header = reader.Read()
            ? reader.Current.ToArray().Select(cell => cell.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList()
            : [];
        var (question, code, share) = (
            header.IndexOf("question"),
            header.IndexOf("code"),
            header.FindIndex(cell => cell is "share" or "population")
        );
        isShares = share >= 0 && header[share] == "share";
        if (question < 0 || code < 0 || share < 0)
        {
            problems.Add("margins/header", 1, "", WeightingTexts.Header);
            return [];
        }

        List<PopulationRow> rows = [];
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                string Cell(int at) => at < cells.Length ? cells[at].Trim() : "";
                rows.Add(new(Cell(question), Cell(code), Cell(share), (int)reader.LineNumber));
            }
        }

        return rows;
    }

    private static PopulationSize? Size(PopulationRow row, ResponseSet responses, ProblemList problems)
    {
        var size =
            double.TryParse(row.Size, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && number >= 0
                ? number
                : (double?)null;
        if (size is null)
        {
            problems.Add("margins/bad-share", row.Line, "", WeightingTexts.BadShare(row.Size));
        }

        if (responses.Find(row.Question) is not { } column)
        {
            problems.Add(
                "margins/unknown-question",
                row.Line,
                "",
                WeightingTexts.UnknownQuestion(row.Question, responses.Columns)
            );
            return null;
        }

        if (column.IsMultiple)
        {
            problems.Add("margins/multiple-choice", row.Line, "", WeightingTexts.MultipleChoice(row.Question));
            return null;
        }

        if (column.Options.All(option => option.Code != row.Code))
        {
            problems.Add(
                "margins/unknown-code",
                row.Line,
                "",
                WeightingTexts.UnknownCode(row.Question, row.Code, column.Options)
            );
            return null;
        }

        return size is { } known ? new(row.Question, row.Code, known, row.Line) : null;
    }

    private static PopulationMargin Margin(IReadOnlyList<PopulationSize> sizes, bool isShares, ProblemList problems)
    {
        var (variable, line, sum) = (sizes[0].Variable, sizes[0].Line, sizes.Sum(size => size.Size));
        foreach (var again in sizes.GroupBy(size => size.Code).SelectMany(same => same.Skip(1)))
        {
            problems.Add("margins/duplicate", again.Line, "", WeightingTexts.Duplicate(variable, again.Code));
        }

        if (isShares ? Math.Abs(sum - 1) > Rounding : sum <= 0)
        {
            problems.Add(
                "margins/sum",
                line,
                "",
                isShares ? WeightingTexts.Sum(variable, sum) : WeightingTexts.NoPopulation(variable)
            );
        }

        return new(variable, [.. sizes.Select(size => new PopulationPart(size.Code, sum > 0 ? size.Size / sum : 0, size.Line))]);
    }

    private sealed record PopulationRow(string Question, string Code, string Size, int Line);

    private sealed record PopulationSize(string Variable, string Code, double Size, int Line);
}
