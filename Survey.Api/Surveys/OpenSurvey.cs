using Survey.Analysis.Questionnaires;

namespace Survey.Api.Surveys;

/// <summary>A survey that takes answers.</summary>
/// <param name="Questionnaire">What is asked.</param>
/// <param name="Definition">The questionnaire as its author wrote it, SurveyJS JSON.</param>
public sealed record OpenSurvey(Questionnaire Questionnaire, string Definition)
{
    public string Id => Questionnaire.Id;

    public string Language(string? wanted) =>
        wanted is not null && Questionnaire.Languages.Contains(wanted) ? wanted : Questionnaire.DefaultLanguage;
}
