using System.Collections.Concurrent;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;

namespace Survey.Api.Results;

/// <summary>
/// What readers who do not see small counts can ask for besides the report, decided once and kept until the answers change.
/// </summary>
internal sealed class SurveyViews
{
    private readonly ConcurrentDictionary<(string Survey, int MinCell, bool IsPublic), Made> made = new();

    /// <param name="view">Of such a reader.</param>
    /// <param name="cancel">Stops waiting; they are decided all the same, for the next who asks.</param>
    public async Task<ProtectedViews> Of(View view, CancellationToken cancel)
    {
        var current = made.AddOrUpdate(
            (view.Survey.Id, view.MinCell, view.Audience.IsPublic),
            _ => New(),
            (_, before) => ReferenceEquals(before.Answers, view.Answers) ? before : New()
        );
        return await current.Views.Value.WaitAsync(cancel);

        Made New() => new(view.Answers, new(() => Task.Run(() => Decide(view), CancellationToken.None)));
    }

    /// <summary>Whoever knows the weights would compute hidden counts from weighted figures.</summary>
    public static ResponseSet Unweighted(ResponseSet answers) =>
        answers.Weights is null ? answers : answers.WithWeights([.. Enumerable.Repeat(1d, answers.Count)]);

    private static ProtectedViews Decide(View view) =>
        ProtectedViews.Of(
            view.Survey.Folder with
            {
                Questionnaire = view.Answers.Questionnaire,
            },
            Unweighted(view.Answers),
            new ReportOptions { MinCell = view.MinCell }
        );

    private sealed record Made(ResponseSet Answers, Lazy<Task<ProtectedViews>> Views);
}
