using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Tests.Responses;

/// <summary>What is in a database, each row readable.</summary>
internal static class StoredAnswers
{
    public static IReadOnlyList<Response> Of(Database database, string survey) =>
        [.. database.Stream(connection => connection.StreamResponses(survey)).Select(row => row.ToResponse())];

    /// <summary>As a command reads it.</summary>
    public static IEnumerable<Response> Read(string address, string survey) =>
        StoredResponses.Read(
            address,
            StoredResponses.Union(address, Example.DigitalSkills().Questionnaire),
            new(survey, row => Assert.Fail(row.ToString()))
        );
}
