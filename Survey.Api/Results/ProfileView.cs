using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;

namespace Survey.Api.Results;

/// <summary>One to four groups of the breakdown beside everyone, as the report has them.</summary>
public sealed record ProfileView
{
    /// <summary>So many stand side by side.</summary>
    public const int Most = 4;

    /// <summary>Their names.</summary>
    public required string Title { get; init; }

    /// <summary>Each with its code.</summary>
    public required IReadOnlyList<(string Code, string Label)> Groups { get; init; }

    /// <summary>Those that can be put beside the first.</summary>
    public required IReadOnlyList<(string Code, string Label)> Others { get; init; }

    /// <summary>The report's tables with the columns of these groups and of everyone.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>How the groups differ from everyone in each skill; null where the report does not show it.</summary>
    public required ReportTable? Differences { get; init; }

    /// <summary>The questions that are not compared, since they were not put to all in the same way.</summary>
    public required IReadOnlyList<string> NotCompared { get; init; }

    /// <summary>The sizes that a group and all others need, where none of these groups can be shown; else null.</summary>
    public required (int Group, int Others)? TooFew { get; init; }

    /// <summary>The table of the profiles; null where the report has none.</summary>
    public static ReportTable? TableOf(Report report) => report.Tables.FirstOrDefault(table => table.RowMeasures is not null);

    /// <summary>The groups that have a column.</summary>
    public static IReadOnlyList<(string Code, string Label)> GroupsOf(ReportTable table) =>
        [.. table.Columns.Where(column => column.Category.Length > 0).Select(column => (column.Category, column.Heading))];

    /// <param name="report">The report by groups.</param>
    /// <param name="view">What was asked for.</param>
    /// <param name="codes">The groups that are asked for.</param>
    /// <returns>Null where one of them is no group of the breakdown. A group that is too small to be shown has no tables.</returns>
    internal static ProfileView? Of(Report report, View view, IReadOnlyList<string> codes)
    {
        var options = view.Answers.Find(view.Survey.Plan?.Breakdown ?? "")?.Options ?? [];
        List<Option?> groups = [.. codes.Select(code => options.FirstOrDefault(option => option.Code == code))];
        if (groups.Contains(null) || codes.Count > Most)
        {
            return null;
        }

        var figures = TableOf(report);
        var all = figures is null ? [] : GroupsOf(figures);
        var tables = report
            .Tables.Where(table => IsByGroup(table, all) && table.Columns.Any(column => codes.Contains(column.Category)))
            .ToList();
        var differing = ComparedQuestions.Differing(view.Answers, view.Language);
        var compared = tables.Where(table => !table.Questions.Any(differing.Contains)).ToList();
        return new()
        {
            Title = string.Join(" · ", groups.Select(group => group!.Label.In(view.Language))), // none is null
            Groups = [.. groups.Select(group => (group!.Code, group.Label.In(view.Language)))],
            Others = [.. all.Where(group => !codes.Contains(group.Code))],
            Tables = [.. compared.Select(table => Of(table, codes))],
            Differences = compared.FirstOrDefault(table => table.Name == $"{figures?.Name}_differences"),
            NotCompared = [.. tables.Except(compared).SelectMany(table => table.Questions).Where(differing.Contains).Distinct()],
            TooFew = all.Any(group => codes.Contains(group.Code)) ? null : (2 * view.MinCell, view.MinCell),
        };
    }

    private static bool IsByGroup(ReportTable table, IReadOnlyList<(string Code, string Label)> groups)
    {
        var categories = table.Columns.Select(column => column.Category).Where(category => category.Length > 0).ToList();
        return categories.Count > 0 && categories.TrueForAll(category => groups.Any(group => group.Code == category));
    }

    /// <summary>The columns of these groups, and those of no group.</summary>
    private static ReportTable Of(ReportTable table, IReadOnlyList<string> codes)
    {
        var kept = table
            .Columns.Select((column, place) => (column, place))
            .Where(at => at.column.Category.Length == 0 || codes.Contains(at.column.Category))
            .ToList();
        var names = kept.Select(at => at.column.Name).ToHashSet(StringComparer.Ordinal);
        return table with
        {
            Columns = [.. kept.Select(at => at.column)],
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. kept.Select(at => row[at.place])])],
            Reading = [.. table.Reading.Where(read => names.Contains(read.Column))],
            Charts = [],
        };
    }
}
