using System.Data.Common;

namespace Survey.Api.Surveys;

/// <summary>What a database knows of a survey.</summary>
/// <param name="Versions">That were served, the newest first.</param>
/// <param name="IsAnswered">Whether there are answers.</param>
internal sealed record SurveyHistory(IReadOnlyList<QuestionnaireRow> Versions, bool IsAnswered)
{
    public static SurveyHistory None { get; } = new([], IsAnswered: false);

    /// <summary>The ids of the surveys that have answers and were served, whether or not they still have a folder.</summary>
    public static IReadOnlyList<string> Answered(DbConnection connection) => [.. connection.AnsweredSurveys()];

    public static SurveyHistory Of(DbConnection connection, string survey) =>
        new([.. connection.Questionnaires(survey)], connection.IsAnswered(survey));
}
