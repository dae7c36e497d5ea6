using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>Reads the responses of a database that another process may be serving, without writing to it.</summary>
internal static class StoredResponses
{
    /// <summary>In order of arrival, read from the database as they are consumed.</summary>
    /// <param name="data">The database.</param>
    /// <param name="union">The survey's versions.</param>
    /// <param name="rows">Takes the rows that cannot be read.</param>
    /// <exception cref="DatabaseException">There is no such database.</exception>
    public static IEnumerable<Response> Read(string data, QuestionnaireUnion union, RowReading rows)
    {
        using var database = DatabaseReader.Open(data);
        foreach (var row in database.Stream(connection => connection.StreamResponses(union.Questionnaire.Id)))
        {
            if (rows.Read(row.Id, row.ToResponse) is { } response)
            {
                yield return response.Placed(union);
            }
        }
    }

    /// <summary>The notice that must be shown with the survey's figures; null where there is none.</summary>
    /// <exception cref="DatabaseException">There is no such database.</exception>
    public static LocalizedText? Notice(string data, string survey)
    {
        using var database = DatabaseReader.Open(data);
        return database.Read(Notices.Read).GetAwaiter().GetResult().Of(survey);
    }
}
