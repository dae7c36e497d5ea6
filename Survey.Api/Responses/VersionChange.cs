using System.Data.Common;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;
using Survey.Analysis.Versions.Differences;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>What differs between a questionnaire and the version that its survey served last.</summary>
internal static class VersionChange
{
    /// <returns>A line per change; null where no version was served with this database.</returns>
    public static IReadOnlyList<string>? Lines(DbConnection connection, Questionnaire next)
    {
        var served = SurveyUnions.Served(connection, next.Id);
        if (served.Count == 0)
        {
            return null;
        }

        var last = served[0].Questionnaire;
        var changes = QuestionnaireDifference.Between(last, next);
        return [.. TouchedRows.Count(connection, QuestionnaireUnion.Of(last, served), changes).Lines];
    }
}
