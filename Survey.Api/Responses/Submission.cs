using Survey.Analysis.Questionnaires;
using Survey.Api.Privacy;

namespace Survey.Api.Responses;

/// <summary>Answers that passed the check and wait to be stored.</summary>
internal sealed record Submission
{
    public required string Survey { get; init; }

    public required string Language { get; init; }

    /// <summary>What is analysed.</summary>
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>Answers that identify the respondent; stored apart.</summary>
    public required IReadOnlyDictionary<string, AnswerValue> Personal { get; init; }

    /// <summary>What the respondent agreed to; null where another program sent the answers without a consent.</summary>
    public Consent? Consent { get; init; }

    /// <summary>The code of the invitation that it uses up; null where there was none.</summary>
    public string? Invitation { get; init; }

    /// <summary>The token of the draft that it ends; null where there was none.</summary>
    public string? Draft { get; init; }

    /// <summary>The same without the personal answers that may not be kept.</summary>
    public Submission With(Consent? consent) =>
        this with
        {
            Consent = consent,
            Personal = Personal.Where(answer => consent?.Purposes.Contains(answer.Key) == true).ToDictionary(),
        };

    /// <summary>Divides checked answers into what is analysed and what is kept apart.</summary>
    public static Submission Of(Questionnaire questionnaire, string language, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        var (analysed, personal) = (new Dictionary<string, AnswerValue>(answers.Count), new Dictionary<string, AnswerValue>());
        foreach (var (name, value) in answers)
        {
            (IsPersonal(questionnaire, name) ? personal : analysed).Add(name, value);
        }

        return new()
        {
            Survey = questionnaire.Id,
            Language = language,
            Answers = analysed,
            Personal = personal,
        };
    }

    /// <summary>The text beside "other" is as personal as its question.</summary>
    private static bool IsPersonal(Questionnaire questionnaire, string name) =>
        (questionnaire.Find(name) ?? questionnaire.FindByComment(name))?.IsPersonal == true;
}
