using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>
/// How each column of a file writes dates and numbers. What the column itself proves comes first, then what the other columns
/// prove, then the language of the form; a guess about dates is said, and a number that stays two numbers is refused.
/// </summary>
internal sealed class FileValues
{
    private readonly Dictionary<int, ColumnWriting> columns;
    private readonly AnswersFileOptions options;
    private readonly ProblemCollector problems;
    private readonly int headerLine;

    internal FileValues(
        TableShape shape,
        AnswersFileOptions options,
        IReadOnlyList<AssignedColumn> assigned,
        IReadOnlyDictionary<int, ColumnFacts> facts,
        string? language,
        ProblemCollector problems
    )
    {
        (this.options, this.problems, headerLine) = (options, problems, shape.HeaderLine);
        var used = assigned
            .Where(column => (column.Match ?? (object?)column.Meta) is not null && facts.ContainsKey(column.Position))
            .ToList();
        var sign = Only(used.Select(column => facts[column.Position].Numbers.Proven)) ?? Sign(shape);
        var order = Only(used.Select(column => facts[column.Position].Moments.Proven));
        columns = used.ToDictionary(
            column => column.Position,
            column => new ColumnWriting(
                Order(column, facts[column.Position].Moments, order, language),
                facts[column.Position].Numbers.IsMixed ? null : facts[column.Position].Numbers.Proven ?? sign
            )
        );
    }

    internal ColumnWriting Of(int column) => columns.GetValueOrDefault(column, ColumnWriting.Plain);

    /// <summary>Our own files have commas and decimal points; under another separator a spreadsheet with decimal commas may have saved it.</summary>
    private static char? Sign(TableShape shape) => shape is { Format: AnswersFormat.Csv, Delimiter: ',' } ? '.' : null;

    private DateOrder Order(AssignedColumn column, MomentFacts facts, DateOrder? others, string? language)
    {
        if ((options.Dates ?? facts.Proven) is { } known)
        {
            return known;
        }

        var likely = others ?? OfLanguage(ResponseHeaders.LanguageOf(column.Header) ?? language);
        if (facts.IsOpen)
        {
            var (taken, other) =
                likely == DateOrder.DayFirst ? ("dates.day_first", "month-first") : ("dates.month_first", "day-first");
            problems.Warn(
                "answers/date-order",
                new ProblemPlace(headerLine, column.Header),
                problems.Messages.Text(taken),
                other
            );
        }

        return likely;
    }

    private static DateOrder OfLanguage(string? language) =>
        (language ?? "en") == "en" ? DateOrder.MonthFirst : DateOrder.DayFirst;

    /// <summary>What all that prove something agree on.</summary>
    private static T? Only<T>(IEnumerable<T?> proven)
        where T : struct => proven.OfType<T>().Distinct().Take(2).ToList() is [var only] ? only : null;
}
