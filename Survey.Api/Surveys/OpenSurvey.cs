using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;

namespace Survey.Api.Surveys;

/// <summary>A survey that is served.</summary>
/// <param name="Questionnaire">What is asked.</param>
/// <param name="Definition">The questionnaire as its author wrote it, SurveyJS JSON.</param>
/// <param name="Plan">What its skills are and which lesson answers them; null where the author wrote no plan.</param>
public sealed record OpenSurvey(Questionnaire Questionnaire, string Definition, ReportPlan? Plan)
{
    /// <summary>Whether its author wrote a plan that has problems.</summary>
    public bool IsPlanUnused { get; init; }

    public string Id => Questionnaire.Id;

    public string Language(string? wanted) =>
        wanted is not null && Questionnaire.Languages.Contains(wanted) ? wanted : Questionnaire.DefaultLanguage;
}
