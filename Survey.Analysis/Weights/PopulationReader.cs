using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Problems;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Weights;

/// <summary>
/// Reads a population from CSV: a line an answer, <c>question,code,share</c>, the shares of a question adding up to 1; or
/// <c>question,code,population</c> with numbers of people or museums, of which the shares are taken; the
/// numbers of two questions add up to the same population. UTF-8, separated by comma, semicolon or tab.
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
        var problems = new ProblemCollector(file.Name);
        if (!Utf8.IsValid(file.Content.Span))
        {
            problems.Add("file/not-utf8:population", new(1));
            return new(Value: null, problems.Problems);
        }

        var rows = Rows(file, problems, out var isShares);
        var sizes = rows.Select(row => Size(row, isShares, responses, problems)).OfType<PopulationSize>().ToList();
        if (rows.Count == 0 && problems.IsEmpty)
        {
            problems.Add("margins/empty", new(1));
        }

        List<PopulationMargin> margins =
        [
            .. sizes.GroupBy(size => size.Variable).Select(question => Margin([.. question], isShares, problems)),
        ];
        if (!isShares && problems.IsEmpty)
        {
            CompareTotals(sizes, problems);
        }

        return problems.IsEmpty ? new(new Population(file.Name, margins), []) : new(Value: null, problems.Problems);
    }

    private static List<PopulationRow> Rows(SourceFile file, ProblemCollector problems, out bool isShares)
    {
        var first = Encoding.UTF8.GetString(file.Content.Span).Split('\n')[0];
        var delimiter = Delimiters.MaxBy(candidate => first.Count(letter => letter == candidate));
        using var reader = CsvReader.Create(file.Content, CsvTable.Options(delimiter));
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
            problems.Add("margins/header", new(1));
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

    private static double? Share(string text) =>
        double.TryParse(
            WrittenNumber.Parse(text)?.Under(text.Contains(',', StringComparison.Ordinal) ? ',' : '.') ?? text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
        && number >= 0
            ? number
            : null;

    /// <summary>Nobody counts a part of a person: points, commas and spaces stand between thousands.</summary>
    private static double? People(string text) =>
        Digits(text) is { } digits
        && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var people)
        && double.IsInteger(people)
        && people >= 0
            ? people
            : null;

    private static string? Digits(string text) =>
        WrittenNumber.Parse(text) is not { } number ? text
        : number.IsOpen ? string.Concat(text.Where(char.IsAsciiDigit))
        : number.Under(number.DecimalSign ?? '.');

    private static PopulationSize? Size(PopulationRow row, bool isShares, ResponseSet responses, ProblemCollector problems)
    {
        var size = isShares ? Share(row.Size) : People(row.Size);
        if (size is null)
        {
            problems.Add(isShares ? "margins/bad-share" : "margins/bad-share:population", new(row.Line), row.Size);
        }

        if (responses.Find(row.Question) is not { } column)
        {
            problems.Add("margins/unknown-question", new(row.Line), row.Question, Advice(row.Question, responses));
            return null;
        }

        if (column.IsMultiple)
        {
            problems.Add("margins/multiple-choice", new(row.Line), row.Question);
            return null;
        }

        if (column.Options.All(option => option.Code != row.Code))
        {
            var advice = NearestName.Advice(row.Code, column.Options.Select(option => option.Code));
            problems.Add("margins/unknown-code", new(row.Line), row.Question, row.Code, advice);
            return null;
        }

        return size is { } known ? new(row.Question, row.Code, known, row.Line) : null;
    }

    private static string Advice(string question, ResponseSet responses) =>
        NearestName.Advice(question, responses.Columns.Where(column => !column.IsMultiple).Select(column => column.Variable));

    /// <summary>
    /// Numbers of the same people or museums add up to the same whole, whatever the question; sources may round.
    /// </summary>
    private static void CompareTotals(List<PopulationSize> sizes, ProblemCollector problems)
    {
        var totals = sizes
            .GroupBy(size => size.Variable)
            .Select(question => (Variable: question.Key, question.First().Line, Sum: question.Sum(size => size.Size)))
            .ToList();
        foreach (var other in totals.Where(total => Math.Abs(total.Sum - totals[0].Sum) > Rounding * totals[0].Sum))
        {
            problems.Add("margins/totals", new(other.Line), other.Variable, other.Sum, totals[0].Variable, totals[0].Sum);
        }
    }

    private static PopulationMargin Margin(IReadOnlyList<PopulationSize> sizes, bool isShares, ProblemCollector problems)
    {
        var (variable, line, sum) = (sizes[0].Variable, sizes[0].Line, sizes.Sum(size => size.Size));
        foreach (var again in sizes.GroupBy(size => size.Code).SelectMany(same => same.Skip(1)))
        {
            problems.Add("margins/duplicate", new(again.Line), variable, again.Code);
        }

        var isWrong = isShares ? !(Math.Abs(sum - 1) <= Rounding) : !(sum > 0 && double.IsFinite(sum));
        if (isWrong)
        {
            var rule =
                isShares ? "margins/sum"
                : sum > 0 ? "margins/sum:too-large"
                : "margins/sum:zero";
            problems.Add(rule, new(line), variable, sum);
        }

        return new(variable, [.. sizes.Select(size => new PopulationPart(size.Code, sum > 0 ? size.Size / sum : 0, size.Line))]);
    }

    private sealed record PopulationRow(string Question, string Code, string Size, int Line);

    private sealed record PopulationSize(string Variable, string Code, double Size, int Line);
}
