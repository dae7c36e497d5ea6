using System.Collections.Concurrent;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>
/// The answers of each survey as columns of bits, kept in memory and updated when they are requested. They are at most one second
/// old, also with regard to what other processes have stored, changed and erased.
/// </summary>
internal sealed class LiveAnswers(Database database, SurveyUnions unions, TimeProvider time, ILogger<LiveAnswers> logger)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveSurvey> surveys = new();

    /// <param name="questionnaire">What is asked now.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<ResponseSet> Of(Questionnaire questionnaire, CancellationToken cancel)
    {
        var union = await unions.Of(questionnaire, cancel);
        return await surveys.GetOrAdd(questionnaire.Id, _ => new LiveSurvey(union, database, time, logger)).Current(cancel);
    }

    public void Dispose()
    {
        foreach (var survey in surveys.Values)
        {
            survey.Dispose();
        }
    }
}
