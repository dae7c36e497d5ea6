using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Responses;

namespace Survey.Tests.Responses;

/// <summary>Stores responses as an import of a file that has them.</summary>
internal static class Imports
{
    public static Task<ImportCounts> Import(
        this ImportStore store,
        Questionnaire questionnaire,
        IEnumerable<Response> responses,
        bool updates = false
    ) =>
        store.Import(
            QuestionnaireUnion.Of(questionnaire),
            [.. responses.Select(response => ImportRow.Of(QuestionnaireUnion.Of(questionnaire), response, keepsAnswers: true))],
            updates
        );
}
