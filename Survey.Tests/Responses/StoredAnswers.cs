using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;

namespace Survey.Tests.Responses;

/// <summary>What is in a database that the test itself has open.</summary>
internal static class StoredAnswers
{
    public static IReadOnlyList<Response> Of(Database database, string survey) =>
        [.. database.Stream(connection => connection.StreamResponses(survey)).Select(row => row.ToResponse())];
}
