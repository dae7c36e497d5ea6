using System.Data.Common;

namespace Survey.Api.Surveys;

/// <summary>What a database knows of a survey.</summary>
/// <param name="Versions">That were served, the newest first.</param>
/// <param name="IsAnswered">Whether there are answers.</param>
internal sealed record SurveyHistory(IReadOnlyList<QuestionnaireRow> Versions, bool IsAnswered)
{
    public static SurveyHistory None { get; } = new([], IsAnswered: false);

    public static SurveyHistory Of(DbConnection connection, string survey) =>
        new([.. connection.Questionnaires(survey)], connection.IsAnswered(survey));
}
