using Survey.Analysis.Questionnaires;
using Survey.Api.Pages;
using Survey.Api.Privacy;

namespace Survey.Api.Responding;

/// <summary>Asks for consent when answers are sent, a purpose at a time, and reads what was agreed to.</summary>
internal sealed class Agreements(PrivacyNotices notices, TimeProvider time)
{
    /// <summary>The question, with nothing ticked.</summary>
    public ConsentView Ask(Sitting sitting) => new(notices.Current(sitting.Language).Hash, IsStale: false, Personal(sitting), []);

    /// <summary>The question once more, as it was answered.</summary>
    public ConsentView Ask(Sitting sitting, IFormCollection form) => Ask(sitting) with
    {
        IsStale = Read(sitting, form) is null,
        Agreed = [.. form[ConsentView.PurposeField].OfType<string>()],
    };

    /// <summary>Null where the respondent has read another statement than today's.</summary>
    public Consent? Read(Sitting sitting, IFormCollection form)
    {
        var notice = notices.Current(sitting.Language).Hash;
        var agreed = form[ConsentView.PurposeField];
        return form[ConsentView.NoticeField] == notice
            ? new Consent(notice, sitting.Language, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                [Consent.Answers, .. Personal(sitting).Select(question => question.Name).Where(name => agreed.Contains(name))])
            : null;
    }

    private static IReadOnlyList<TextQuestion> Personal(Sitting sitting) =>
        [.. sitting.Questionnaire.Questions.OfType<TextQuestion>().Where(question => question.IsPersonal && sitting.Answers.ContainsKey(question.Name))];
}
