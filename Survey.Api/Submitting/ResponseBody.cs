using System.Text.Json.Serialization;
using Survey.Analysis.Questionnaires;
using Survey.Api.Privacy;
using Survey.Api.Responses;

namespace Survey.Api.Submitting;

/// <summary>The respondent's own response.</summary>
internal sealed record ResponseBody(
    string Id,
    string Survey,
    string Language,
    DateTime SubmittedAt,
    Consent? Consent,
    [property: JsonConverter(typeof(AnswersConverter))] IReadOnlyDictionary<string, AnswerValue> Answers
)
{
    public static ResponseBody Of(OwnResponse own) =>
        new(own.Id, own.Survey, own.Language, own.SubmittedAt.UtcDateTime, own.Consent, own.Answers);
}
