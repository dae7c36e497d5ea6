using System.Collections.Concurrent;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// The answers of each survey as columns of bits, kept in memory and updated when they are requested. They are at most one second
/// old, also with regard to what other processes have stored, changed and erased.
/// </summary>
internal sealed class LiveAnswers(Database database, TimeProvider time, ILogger<LiveAnswers> logger) : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveSurvey> surveys = new();

    /// <param name="questionnaire">What was asked.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<ResponseSet> Of(Questionnaire questionnaire, CancellationToken cancel) =>
        surveys.GetOrAdd(questionnaire.Id, _ => new LiveSurvey(questionnaire, database, time, logger)).Current(cancel);

    public void Dispose()
    {
        foreach (var survey in surveys.Values)
        {
            survey.Dispose();
        }
    }
}
