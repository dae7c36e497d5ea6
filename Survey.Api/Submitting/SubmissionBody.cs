using System.Text.Json.Serialization;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;

namespace Survey.Api.Submitting;

/// <summary>What another program sends in.</summary>
/// <param name="Language">The language in which the questions were read.</param>
/// <param name="Answers">SurveyJS data.</param>
/// <param name="Consent">To what the respondent agreed; answers to personal questions are kept only as far as this goes.</param>
internal sealed record SubmissionBody(
    string Language,
    [property: JsonConverter(typeof(AnswersConverter))] IReadOnlyDictionary<string, AnswerValue> Answers,
    ConsentBody? Consent = null
);
