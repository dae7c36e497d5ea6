using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Api.Access;
using Survey.Api.Results;
using Survey.Api.Surveys;

namespace Survey.Api.Asking;

/// <summary>Computes the cross-tabs that people and programs ask for, from the answers in memory.</summary>
internal sealed class CrossTabAsking(ViewReader reader, SurveyViews views, AskedAnswers filtered, Notices notices)
{
    /// <param name="key">Whoever asks.</param>
    /// <param name="survey">Of which survey.</param>
    /// <param name="query">What the address says.</param>
    /// <param name="language">One of the survey's.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<AskedOutcome> Of(
        AccessKeyRow key,
        OpenSurvey survey,
        CrossTabQuery query,
        string language,
        CancellationToken cancel
    )
    {
        var scope = new ResultsScope(survey, Audience.Of(key, survey), $"/results/{survey.Id}");
        var (view, problem) = await reader.Read(scope, query.View, language, cancel);
        if (view is null)
        {
            var (whole, _) = await reader.Read(scope, new ViewRequest(), language, cancel);
            return new(whole!.Answers, []) { Fault = problem }; // nothing is asked of it
        }

        var filters = AskedFilters.Read(query.Filter, view.Answers, out problem);
        var outcome = new AskedOutcome(view.Answers, filters) { Fault = problem };
        return problem is not null ? outcome
            : scope.Audience.MinCell is null ? Chosen(outcome, view, query)
            : await Protected(outcome, view, query, cancel);
    }

    /// <summary>For those who choose what is hidden.</summary>
    private AskedOutcome Chosen(AskedOutcome outcome, View view, CrossTabQuery query)
    {
        var all = view.MinCell > 0 || query.Weights == AskedLook.Off ? SurveyViews.Unweighted(view.Answers) : view.Answers;
        var chosen = filtered.Of(all, outcome.Filters, view.Where);
        var wish = AskedVariables.Find(chosen, query, out var fault);
        return fault is null
            ? outcome with
            {
                Tables = new AskedCrossTabs(Folder(view), chosen, wish.Rows, wish.Columns, Options(view, outcome)),
            }
            : outcome with
            {
                Fault = fault,
            };
    }

    /// <summary>For those who see only what is protected together with the report.</summary>
    private async Task<AskedOutcome> Protected(AskedOutcome outcome, View view, CrossTabQuery query, CancellationToken cancel)
    {
        if (outcome.Filters.Count + view.Conditions.Count > 0)
        {
            return outcome with { Fault = ProtectedWish.Filtered };
        }

        var among = await views.Of(view, cancel);
        outcome = outcome with { Breakdowns = among.Breakdowns };
        var wish = AskedVariables.Find(among.Responses, query, out var fault);
        fault ??= ProtectedWish.Fault(wish, among, view.Language);
        if (fault is not null)
        {
            return outcome with { Fault = fault };
        }

        var (rows, columns) = ProtectedWish.Of(wish, among);
        return outcome with
        {
            Tables = await Task.Run(() => new AskedCrossTabs(Folder(view), among, rows, columns, Options(view, outcome)), cancel),
        };
    }

    private static QuestionnaireFolder Folder(View view) =>
        view.Survey.Folder with
        {
            Questionnaire = view.Answers.Questionnaire,
        };

    private ReportOptions Options(View view, AskedOutcome outcome) =>
        new()
        {
            Language = view.Language,
            MinCell = view.MinCell,
            Confidence = view.Confidence,
            Where = Where(outcome.Filters, view.Where),
            Notice = notices.Of(view.Survey.Id),
            Source = view.Survey.Id,
        };

    /// <summary>All filters as one condition, which the tables name; null where there is none.</summary>
    private static Condition? Where(IReadOnlyList<AskedFilter> filters, Condition? where)
    {
        if (filters.Count == 0)
        {
            return where;
        }

        var parts = filters.Select(filter => filter.Condition);
        return Condition.Parse(string.Join(" and ", where is null ? parts : parts.Append($"({where.Text})")));
    }
}
