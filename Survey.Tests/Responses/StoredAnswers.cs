using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Tests.Responses;

/// <summary>What is in a database, each row readable.</summary>
internal static class StoredAnswers
{
    public static IReadOnlyList<Response> Of(Database database, string survey) =>
        [.. database.Stream(connection => connection.StreamResponses(survey)).Select(row => row.ToResponse())];

    /// <summary>As a command reads it.</summary>
    public static IEnumerable<Response> Read(string address, string survey)
    {
        using var database = DatabaseReader.Open(address);
        var today = Example.DigitalSkills().Questionnaire;
        var union = database.Read(connection => SurveyUnions.Read(connection, today)).GetAwaiter().GetResult();
        return StoredResponses.Read(address, union, new(survey, row => Assert.Fail(row.ToString())));
    }
}
