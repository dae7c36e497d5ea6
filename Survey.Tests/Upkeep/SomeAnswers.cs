using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Responses;

namespace Survey.Tests.Upkeep;

/// <summary>Fills databases with answers to the supplied questionnaire.</summary>
internal static class SomeAnswers
{
    /// <summary>The ids of all responses afterwards, in order.</summary>
    public static async Task<List<string?>> AddTo(string path, int count)
    {
        await using var database = Database.Open(path);
        var questionnaire = Example.DigitalSkills().Questionnaire;
        await new ImportStore(database, TimeProvider.System).Import(
            questionnaire,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Response { Id = $"{Guid.NewGuid()}", Answers = ValidAnswers.To(questionnaire, i) }),
            ]
        );
        return [.. StoredAnswers.Of(database, questionnaire.Id).Select(response => response.Id)];
    }
}
