using Survey.Api.Privacy;

namespace Survey.Api.Answering;

/// <summary>Asks for consent before answers are sent, one purpose at a time.</summary>
internal sealed class ConsentForm(Agreements agreements, PrivacyNotices notices)
{
    /// <summary>The question, with nothing ticked.</summary>
    public ConsentView Ask(Sitting sitting) =>
        new(
            notices.Current(sitting.Language).Hash,
            IsStale: false,
            Agreements.Personal(sitting.Questionnaire, sitting.Answers),
            []
        );

    /// <summary>The question again, as it was answered.</summary>
    public ConsentView Ask(Sitting sitting, IFormCollection form) =>
        Ask(sitting) with
        {
            IsStale = Read(sitting, form) is null,
            Agreed = [.. form[ConsentView.PurposeField].OfType<string>()],
        };

    /// <summary>Null where the respondent has read another statement than the current one.</summary>
    public Consent? Read(Sitting sitting, IFormCollection form) =>
        agreements.Read(
            sitting.Questionnaire,
            sitting.Answers,
            sitting.Language,
            form[ConsentView.NoticeField].ToString(),
            [.. form[ConsentView.PurposeField].OfType<string>()]
        );
}
