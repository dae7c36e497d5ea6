using System.Text.Json.Serialization;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;

namespace Survey.Api.Submitting;

/// <summary>The answers that another program sends.</summary>
/// <param name="Language">The language in which the questions were read.</param>
/// <param name="Answers">SurveyJS data.</param>
/// <param name="Consent">What the respondent agreed to; only the personal answers that it covers are kept.</param>
internal sealed record SubmissionBody(
    string Language,
    [property: JsonConverter(typeof(AnswersConverter))] IReadOnlyDictionary<string, AnswerValue> Answers,
    ConsentBody? Consent = null
);
