using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Asking;

/// <summary>Cross-tabs for readers who do not see small counts: only those that are protected together with the report.</summary>
internal static class ProtectedTables
{
    public static AskedOutcome Of(ProtectedViews views, OpenSurvey survey, CrossTabQuery query, ReportOptions options)
    {
        var rows = Choices(views, query.Rows, "ask.fault.rows", out var fault);
        var columns = fault is null ? Choices(views, query.Columns ?? query.By, "ask.fault.columns", out fault) : [];
        fault ??= AskedLimits.Fault(rows, columns) ?? Uncrossed(views, rows, columns);
        return fault is null
            ? new(
                new AskedCrossTabs(
                    survey.Folder with
                    {
                        Questionnaire = views.Responses.Questionnaire,
                    },
                    views,
                    rows,
                    columns,
                    options
                ),
                Fault: null
            )
            : new(Tables: null, fault);
    }

    /// <summary>The named choices, a breakdown as its groups.</summary>
    private static IReadOnlyList<ChoiceColumn> Choices(
        ProtectedViews views,
        string? names,
        string missing,
        out AskedFault? fault
    ) =>
        [
            .. AskedVariables
                .Find(views.Responses, names, missing, out fault)
                .Select(choice => views.Column(choice.Variable) ?? choice),
        ];

    private static AskedFault? Uncrossed(
        ProtectedViews views,
        IReadOnlyList<ChoiceColumn> rows,
        IReadOnlyList<ChoiceColumn> columns
    ) =>
        rows.SelectMany(row => columns.Select(column => (Row: row, Column: column)))
            .Where(pair => !views.Crosses(pair.Row.Variable, pair.Column.Variable))
            .Select(pair => Fault(pair.Row.Question.Name, [.. views.Breakdowns.Where(other => other != pair.Row.Question.Name)]))
            .FirstOrDefault();

    private static AskedFault Fault(string row, List<string> breakdowns) =>
        breakdowns.Count == 0
            ? new("results/protected", "view.protected-none")
            : new("results/protected", "ask.fault.protected", row, string.Join(", ", breakdowns));
}
