using Survey.Analysis.Questionnaires;
using Survey.Api.Storage;

namespace Survey.Api.Privacy;

/// <summary>Reads what a respondent agreed to when sending answers.</summary>
internal sealed class Agreements(PrivacyNotices notices, TimeProvider time)
{
    /// <summary>Null where the respondent has read another statement than the current one.</summary>
    /// <param name="questionnaire">What was answered.</param>
    /// <param name="answers">To some of which a purpose belongs.</param>
    /// <param name="language">Of the statement.</param>
    /// <param name="notice">Its hash.</param>
    /// <param name="agreed">The names of the personal questions whose answers may be kept.</param>
    public Consent? Read(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> answers,
        string language,
        string notice,
        IReadOnlyList<string> agreed
    ) =>
        notice == notices.Current(language).Hash
            ? Narrow(new Consent(notice, language, time.Today(), agreed), questionnaire, answers)
            : null;

    /// <summary>The same consent, limited to the purposes that these answers have.</summary>
    public static Consent Narrow(
        Consent consent,
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> answers
    ) =>
        consent with
        {
            Purposes =
            [
                Consent.Answers,
                .. Personal(questionnaire, answers).Select(question => question.Name).Where(consent.Purposes.Contains),
            ],
        };

    /// <summary>The personal questions that have an answer, each of which is a purpose.</summary>
    public static IReadOnlyList<TextQuestion> Personal(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> answers
    ) =>
        [
            .. questionnaire
                .Questions.OfType<TextQuestion>()
                .Where(question => question.IsPersonal && answers.ContainsKey(question.Name)),
        ];
}
