using System.Collections.Concurrent;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>The reports that people look at, each computed once and kept until the answers change.</summary>
internal sealed class SurveyReports(SurveyViews views, Notices notices)
{
    /// <summary>Views are for the asking, so they are not all kept.</summary>
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<Choice, Made> made = new();

    /// <param name="view">What is asked for.</param>
    /// <param name="cancel">Stops waiting; the report is made all the same, for the next who asks.</param>
    public async Task<Report> Of(View view, CancellationToken cancel)
    {
        var among = view.IsPart ? await views.Of(view, cancel) : null;
        if (made.Count >= MostKept)
        {
            made.Clear();
        }

        var current = made.AddOrUpdate(
            Choice.Of(view),
            _ => New(),
            (_, before) => ReferenceEquals(before.Answers, view.Answers) ? before : New()
        );
        return await current.Report.Value.WaitAsync(cancel);

        Made New() => new(view.Answers, new(() => Task.Run(() => Build(view, among), CancellationToken.None)));
    }

    private Report Build(View view, ProtectedViews? among)
    {
        var condition = view.Where;
        var answers = view.MinCell > 0 ? SurveyViews.Unweighted(view.Answers) : view.Answers;
        return ReportBuilder.Build(
            view.Survey.Folder with
            {
                Questionnaire = answers.Questionnaire,
            },
            condition is null ? answers : answers.Only(answers.Where(condition)),
            new ReportOptions
            {
                Language = view.Language,
                MinCell = view.MinCell,
                By = view.By,
                Where = condition,
                Confidence = view.Confidence,
                Views = among,
                Notice = notices.Of(view.Survey.Id),
                Source = view.Survey.Id,
            }
        );
    }

    private sealed record Choice(string Survey, string Language, int MinCell, Audience Audience, bool IsPart, string Query)
    {
        public static Choice Of(View view) =>
            new(view.Survey.Id, view.Language, view.MinCell, view.Audience, view.IsPart, (view with { Min = null }).Query);
    }

    private sealed record Made(ResponseSet Answers, Lazy<Task<Report>> Report);
}
