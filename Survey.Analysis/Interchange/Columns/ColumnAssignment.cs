using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Interchange.Wordings;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>Decides by its header what each column of a file is.</summary>
internal sealed class ColumnAssignment(
    Questionnaire questionnaire,
    HeaderReader headers,
    TableShape shape,
    AnswersFileOptions options,
    ProblemCollector problems
)
{
    private readonly HashSet<string> ignored = [.. options.Ignored.Select(header => FoldedText.Key(header))];
    private readonly HashSet<string> taken = [];

    /// <summary>The language that most headers can be in; null where headers are names.</summary>
    internal string? Language { get; } =
        shape.Format == AnswersFormat.Csv
            ? null
            : shape
                .Cells.SelectMany(cell => headers.Find(cell, shape.Format).Select(match => match.Language).Distinct())
                .OfType<string>()
                .CountBy(name => name)
                .OrderByDescending(count => count.Value)
                .Select(count => count.Key)
                .FirstOrDefault(questionnaire.DefaultLanguage);

    internal IReadOnlyList<AssignedColumn> Assign() => KeepBest([.. shape.Cells.Select(Column)]);

    private AssignedColumn Column(string header, int at)
    {
        if (string.IsNullOrWhiteSpace(header) || ignored.Contains(FoldedText.Key(header)))
        {
            return new(at, header, Match: null, Meta: null);
        }

        if (options.Map?.Find(header) is { } entry)
        {
            return Mapped(entry, header, at);
        }

        if (header.Trim() == options.WeightColumn)
        {
            return new(at, header, Match: null, MetaColumns.Weight);
        }

        if (Choose(headers.Find(header, shape.Format)) is { } match)
        {
            return new(at, header, match, Meta: null);
        }

        return Meta(header) is { } variable ? new(at, header, Match: null, variable) : Unknown(header, at);
    }

    private AssignedColumn Mapped(MapEntry entry, string header, int at)
    {
        if (entry.Match is not { } match)
        {
            return new(at, header, Match: null, entry.Meta);
        }

        taken.Add(match.Variable);
        return new(at, header, match with { Language = Language ?? questionnaire.DefaultLanguage }, Meta: null)
        {
            Words = entry.Words,
        };
    }

    private string? Meta(string header) =>
        ResponseHeaders.Find(header)?.Variable is { } variable
        && (variable != MetaColumns.Weight || (options.WeightColumn is null && header.Trim() == MetaColumns.Weight))
            ? variable
            : null;

    /// <summary>
    /// Where questions share a wording, the first column is the first question's. A question may have several columns, one for
    /// each language of a form or since it was added again; a row alone cannot.
    /// </summary>
    private HeaderMatch? Choose(IReadOnlyList<HeaderMatch> matches)
    {
        var free = matches.Where(match => !taken.Contains(match.Variable)).ToList();
        var match = free.Find(candidate => candidate.Language == Language)
            ?? free.FirstOrDefault()
            ?? matches.FirstOrDefault(candidate => !candidate.IsRowAlone);
        if (match is not null)
        {
            taken.Add(match.Variable);
        }

        return match;
    }

    /// <summary>A column without a question is left out, unless it looks like a misspelt question.</summary>
    private AssignedColumn Unknown(string header, int at)
    {
        var isKnownMeta = ResponseHeaders.Find(header) is not null;
        if (!isKnownMeta && headers.Nearest(header, shape.Format) is { } nearest)
        {
            problems.AddColumn("columns/unknown", shape.HeaderLine, header, nearest);
        }
        else if (!isKnownMeta && IsOfOwnFile(header))
        {
            problems.AddColumn("columns/unknown:own", shape.HeaderLine, header);
        }

        return new(at, header, Match: null, Meta: null) { IsUnknown = !isKnownMeta };
    }

    /// <summary>
    /// In a file that this program has written, such a name is that of a question which is no longer asked: its answers must not get
    /// lost without a word.
    /// </summary>
    private bool IsOfOwnFile(string header) =>
        shape.Format == AnswersFormat.Csv
        && MetaColumns.Names.All(shape.Cells.Contains)
        && header.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '/' or '~');

    /// <summary>Of several columns about the response, such as a start and an end, only the best is kept.</summary>
    private static List<AssignedColumn> KeepBest(List<AssignedColumn> columns)
    {
        var best = columns
            .Where(column => column.Meta is not null)
            .GroupBy(column => column.Meta)
            .Select(same => same.MinBy(column => ResponseHeaders.Find(column.Header)?.Rank ?? 0))
            .ToHashSet();
        return [.. columns.Select(column => column.Meta is null || best.Contains(column) ? column : column with { Meta = null })];
    }
}
