using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Access;
using Survey.Api.Responses;
using Survey.Api.Results;
using Survey.Api.Surveys;

namespace Survey.Api.Asking;

/// <summary>Computes the cross-tabs that people and programs ask for, from the answers in memory.</summary>
internal sealed class CrossTabAsking(LiveAnswers answers, AskedAnswers filtered, SurveyViews views, Notices notices)
{
    private const string WeightsOff = "off";

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
        var all = await answers.Of(survey.Questionnaire, cancel);
        var options = Options(key, survey, query, language, out var fault);
        var filters = fault is null ? Filters(query, all, out fault) : [];
        var where = fault is null ? Where(query.Where, all.Questionnaire, out fault) : null;
        if (fault is not null)
        {
            return new(Tables: null, fault);
        }

        if (Audience.Of(key, survey) is { MinCell: { } limit } audience)
        {
            var view = new View
            {
                Survey = survey,
                Audience = audience,
                Answers = all,
                Language = language,
                MinCell = limit,
            };
            return filters.Count > 0 || where is not null
                ? new(Tables: null, new("results/protected", "ask.fault.protected_filter"))
                : ProtectedTables.Of(await views.Of(view, cancel), survey, query, options);
        }

        var chosen = filtered.Of(Weighted(all, options.MinCell, query), filters, where);
        var rows = AskedVariables.Find(chosen, query.Rows, "ask.fault.rows", out fault);
        var columns = fault is null ? AskedVariables.Find(chosen, query.Columns ?? query.By, "ask.fault.columns", out fault) : [];
        fault ??= AskedLimits.Fault(rows, columns);
        var folder = survey.Folder with { Questionnaire = all.Questionnaire };
        return fault is null
            ? new(new AskedCrossTabs(folder, chosen, rows, columns, options with { Where = Filter(filters, where) }), Fault: null)
            : new(Tables: null, fault);
    }

    private ReportOptions Options(
        AccessKeyRow key,
        OpenSurvey survey,
        CrossTabQuery query,
        string language,
        out AskedFault? fault
    )
    {
        var confidence = query.Confidence ?? ReportOptions.DefaultConfidence;
        fault =
            query.Min is < 0 or > ViewReader.LargestMin ? new("results/min", "ask.fault.min", ViewReader.LargestMin)
            : confidence is not (> 0 and < 1) ? new("results/confidence", "ask.fault.confidence")
            : null;
        return new()
        {
            Language = language,
            MinCell = Audience.Of(key, survey).MinCell ?? query.Min ?? 0,
            Confidence = fault is null ? confidence : ReportOptions.DefaultConfidence,
            Notice = notices.Of(survey.Id),
            Source = survey.Id,
        };
    }

    /// <summary>Whoever knows the weights would compute hidden counts from weighted figures.</summary>
    private static ResponseSet Weighted(ResponseSet all, int minCell, CrossTabQuery query) =>
        all.Weights is not null && (minCell > 0 || query.Weights == WeightsOff)
            ? all.WithWeights([.. Enumerable.Repeat(1d, all.Count)])
            : all;

    private static List<AskedFilter> Filters(CrossTabQuery query, ResponseSet all, out AskedFault? fault)
    {
        fault = null;
        List<AskedFilter> filters = [];
        foreach (var text in (query.Filter ?? []).Where(text => text.Length > 0))
        {
            if (AskedFilter.Read(text, all, out fault) is not { } filter)
            {
                return [];
            }

            filters.Add(filter);
        }

        return filters;
    }

    private static Condition? Where(string? text, Questionnaire questionnaire, out AskedFault? fault)
    {
        fault = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Condition.TryParse(text, out var condition, out var error))
        {
            fault = new("results/condition", "ask.fault.condition", error.Position + 1)
            {
                Detail = $"The condition cannot be read at character {error.Position + 1}: {error.Message}",
            };
            return null;
        }

        var faults = condition.FaultsIn(questionnaire);
        fault =
            faults.Count == 0
                ? null
                : new("results/condition", "ask.fault.condition_names") { Detail = string.Join(' ', faults) };
        return condition;
    }

    /// <summary>All filters as one condition, which the tables name; null where there is none.</summary>
    private static Condition? Filter(List<AskedFilter> filters, Condition? where)
    {
        if (filters.Count == 0)
        {
            return where;
        }

        var parts = filters.Select(filter => filter.Condition);
        return Condition.Parse(string.Join(" and ", where is null ? parts : parts.Append($"({where.Text})")));
    }
}
