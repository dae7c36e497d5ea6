using System.Collections.Concurrent;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>The reports that people look at, each computed once and kept until the answers change.</summary>
internal sealed class SurveyReports(LiveAnswers answers, Notices notices)
{
    private readonly ConcurrentDictionary<(string Survey, string Language, int MinCell), Made> made = new();

    /// <param name="survey">Whose results.</param>
    /// <param name="language">One of the survey's.</param>
    /// <param name="minCell">Counts below this are hidden; from <see cref="ResultsRules"/>.</param>
    /// <param name="cancel">Stops waiting; the report is made all the same, for the next who asks.</param>
    public async Task<Report> Of(OpenSurvey survey, string language, int minCell, CancellationToken cancel)
    {
        var set = await answers.Of(survey.Questionnaire, cancel);
        var current = made.AddOrUpdate(
            (survey.Id, language, minCell),
            _ => New(),
            (_, before) => ReferenceEquals(before.Answers, set) ? before : New()
        );
        return await current.Report.Value.WaitAsync(cancel);

        Made New() => new(set, new(() => Task.Run(() => Build(survey, set, language, minCell), CancellationToken.None)));
    }

    private Report Build(OpenSurvey survey, ResponseSet set, string language, int minCell) =>
        ReportBuilder.Build(
            survey.Folder with
            {
                Questionnaire = set.Questionnaire,
            },
            // Whoever knows the weights would compute hidden counts from weighted figures.
            minCell > 0
            && set.Weights is not null
                ? set.WithWeights([.. Enumerable.Repeat(1d, set.Count)])
                : set,
            new ReportOptions
            {
                Language = language,
                MinCell = minCell,
                Notice = notices.Of(survey.Id),
                Source = survey.Id,
            }
        );

    private sealed record Made(ResponseSet Answers, Lazy<Task<Report>> Report);
}
