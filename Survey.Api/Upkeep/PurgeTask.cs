using Survey.Analysis.Versions;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Upkeep;

/// <summary>Erases what all answers of a survey have at a place.</summary>
internal sealed record PurgeTask(string Survey, AnswerPlace Place) : OwnerTask
{
    public override Task Run(Database database) =>
        database.Erase(connection =>
        {
            var served = SurveyUnions.Served(connection, Survey);
            return served.Count == 0
                ? new PurgeCounts(0, 0, 0)
                : new Purge(QuestionnaireUnion.Of(served[0].Questionnaire, served), Place).Run(connection);
        });
}
