using System.Globalization;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Responses;

namespace Survey.Api.Results;

/// <summary>Reads which view an address asks for, for pages and programs alike.</summary>
internal sealed class ViewReader(LiveAnswers answers, SurveyViews views)
{
    /// <summary>The largest limit that can be chosen.</summary>
    public const int LargestMin = 20;

    public const double LeastConfidence = 0.5;

    public const double MostConfidence = 0.999;

    /// <param name="scope">What can be seen, and by whom.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="language">The language where the address has none that the survey has.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The view, or why there is none.</returns>
    public async Task<(View? View, ViewProblem? Problem)> Read(
        ResultsScope scope,
        ViewRequest request,
        string language,
        CancellationToken cancel
    )
    {
        var (survey, audience) = (scope.Survey, scope.Audience);
        var all = scope.Answers ?? await answers.Of(survey.Questionnaire, cancel);
        var view = new View
        {
            Survey = survey,
            Audience = audience,
            Answers = all,
            Language = language,
            MinCell = audience.MinCell ?? 0,
        };
        var (read, problem) = Numbers(view, request);
        (read, problem) = read is null ? (read, problem) : Breakdown(read, request.By);
        (read, problem) = read is null ? (read, problem) : Conditions(read, request.Where ?? []);
        problem ??= read is null ? null : scope.Beyond(read);
        problem ??= read is { IsPart: true } ? await Unprotected(read, cancel) : null;
        return problem is null ? (read, null) : (null, problem);
    }

    private static (View?, ViewProblem?) Numbers(View view, ViewRequest request)
    {
        int? min = null;
        if (!string.IsNullOrEmpty(request.Min))
        {
            if (!int.TryParse(request.Min, CultureInfo.InvariantCulture, out var number) || number is < 0 or > LargestMin)
            {
                return (null, new("results/min", "view.min", LargestMin));
            }

            min = number;
        }

        var confidence = ReportOptions.DefaultConfidence;
        return
            !string.IsNullOrEmpty(request.Confidence)
            && !(
                double.TryParse(request.Confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out confidence)
                && confidence is >= LeastConfidence and <= MostConfidence
            )
            ? (null, new("results/confidence", "view.confidence", LeastConfidence, MostConfidence))
            : (view with { Min = min, MinCell = view.Audience.MinCell ?? min ?? 0, Confidence = confidence }, null);
    }

    private static (View?, ViewProblem?) Breakdown(View view, string? by) =>
        string.IsNullOrWhiteSpace(by) || by == view.Survey.Plan?.Breakdown ? (view, null)
        : view.Answers.Find(by) is not null ? (view with { By = by }, null)
        : (null, Unknown(by, view.Answers));

    private static ViewProblem Unknown(string variable, ResponseSet answers) =>
        NearestName.Find(variable, answers.Columns.Select(column => column.Variable)) is { } nearest
            ? new("results/unknown-variable", "view.unknown-near", variable, nearest)
            : new("results/unknown-variable", "view.unknown", variable);

    private static (View?, ViewProblem?) Conditions(View view, IEnumerable<string> texts)
    {
        var names = view.Answers.Questionnaire.Questions.Select(question => question.Name).ToList();
        var conditions = new List<Condition>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (!Condition.TryParse(text, out var condition, out var error, names))
            {
                return (null, new("results/condition", "view.condition", error.Position, error.Message));
            }

            if (condition.FaultsIn(view.Answers.Questionnaire) is [var fault, ..])
            {
                return (null, new("results/condition", "view.condition-fault", fault));
            }

            conditions.Add(condition);
        }

        return (view with { Conditions = conditions }, null);
    }

    /// <summary>Why the view is not among those that are protected together; null where it is.</summary>
    private async Task<ViewProblem?> Unprotected(View view, CancellationToken cancel)
    {
        var protectedViews = await views.Of(view, cancel);
        var breakdowns = string.Join(", ", protectedViews.Breakdowns);
        if (breakdowns.Length == 0)
        {
            return new("results/protected", "view.protected-none");
        }

        return (view.By, view.Conditions) switch
        {
            (not null, [_, ..]) => new("results/protected", "view.protected-both"),
            ({ } by, _) => protectedViews.Column(by) is null ? new("results/protected", "view.protected-by", breakdowns) : null,
            (_, [{ Category: var (variable, code) }]) when protectedViews.Column(variable) is not null =>
                protectedViews.HasCategory(variable, code)
                    ? null
                    : new("results/too-few", "view.too-few", 2 * view.MinCell, view.MinCell),
            _ => new("results/protected", "view.protected-where", breakdowns),
        };
    }
}
