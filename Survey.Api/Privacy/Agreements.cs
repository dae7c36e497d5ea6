using Survey.Analysis.Questionnaires;
using Survey.Api.Answering;

namespace Survey.Api.Privacy;

/// <summary>Asks for consent when answers are sent, a purpose at a time, and reads what was agreed to.</summary>
internal sealed class Agreements(PrivacyNotices notices, TimeProvider time)
{
    /// <summary>The question, with nothing ticked.</summary>
    public ConsentView Ask(Sitting sitting) =>
        new(notices.Current(sitting.Language).Hash, IsStale: false, Personal(sitting.Questionnaire, sitting.Answers), []);

    /// <summary>The question once more, as it was answered.</summary>
    public ConsentView Ask(Sitting sitting, IFormCollection form) =>
        Ask(sitting) with
        {
            IsStale = Read(sitting, form) is null,
            Agreed = [.. form[ConsentView.PurposeField].OfType<string>()],
        };

    /// <summary>Null where the respondent has read another statement than today's.</summary>
    public Consent? Read(Sitting sitting, IFormCollection form) =>
        Read(
            sitting.Questionnaire,
            sitting.Answers,
            sitting.Language,
            form[ConsentView.NoticeField].ToString(),
            [.. form[ConsentView.PurposeField].OfType<string>()]
        );

    /// <summary>Null where the respondent has read another statement than today's.</summary>
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
            ? Narrow(
                new Consent(notice, language, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), agreed),
                questionnaire,
                answers
            )
            : null;

    /// <summary>The same consent, to the purposes that these answers have.</summary>
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

    private static IReadOnlyList<TextQuestion> Personal(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> answers
    ) =>
        [
            .. questionnaire
                .Questions.OfType<TextQuestion>()
                .Where(question => question.IsPersonal && answers.ContainsKey(question.Name)),
        ];
}
