using Survey.Analysis.Plans;
using Survey.Analysis.Versions;

namespace Survey.Api.Surveys;

/// <summary>A questionnaire that can be served, with what its results need.</summary>
/// <param name="Folder">What is asked, and the plan of its reports.</param>
/// <param name="Definition">The questionnaire as its author wrote it, SurveyJS JSON.</param>
/// <param name="Union">What it asks and asked in earlier versions.</param>
internal sealed record ServedSurvey(QuestionnaireFolder Folder, string Definition, QuestionnaireUnion Union);
