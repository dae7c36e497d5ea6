using System.Data.Common;
using System.Text.Json;
using Dapper;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Analysis.Versions.Differences;

namespace Survey.Api.Responses;

/// <summary>How many stored answers and open drafts a change of the questionnaire touches.</summary>
internal sealed class TouchedRows
{
    private const string OpenDrafts = "SELECT answers FROM drafts WHERE survey = @survey";

    private readonly IReadOnlyList<QuestionnaireChange> changes;
    private readonly int[] answers;
    private readonly int[] drafts;

    private TouchedRows(IReadOnlyList<QuestionnaireChange> changes) =>
        (this.changes, answers, drafts) = (changes, new int[changes.Count], new int[changes.Count]);

    /// <summary>A line each: what has changed, what it touches, and what becomes of that.</summary>
    public IEnumerable<string> Lines => changes.Select((change, at) => $"{change}: {Touched(change, at)}{change.Consequence}");

    /// <param name="connection">The database.</param>
    /// <param name="union">The versions up to the one that is served.</param>
    /// <param name="changes">From that one to the next.</param>
    public static TouchedRows Count(DbConnection connection, QuestionnaireUnion union, IReadOnlyList<QuestionnaireChange> changes)
    {
        var touched = new TouchedRows(changes);
        if (!changes.Any(change => change.TouchesAnswers))
        {
            return touched;
        }

        var survey = union.Questionnaire.Id;
        foreach (var row in connection.StreamResponses(survey))
        {
            touched.Add(touched.answers, () => row.ToResponse().Placed(union).Answers);
        }

        foreach (var draft in connection.Query<string>(OpenDrafts, new { survey }, buffered: false))
        {
            touched.Add(touched.drafts, () => AnswersJson.Read(draft));
        }

        return touched;
    }

    /// <summary>A row that cannot be read is named by <c>check-data</c>.</summary>
    private void Add(int[] counts, Func<IReadOnlyDictionary<string, AnswerValue>> read)
    {
        try
        {
            var given = read();
            for (var at = 0; at < changes.Count; at++)
            {
                counts[at] += changes[at].Touches(given) ? 1 : 0;
            }
        }
        catch (JsonException)
        {
            // Nothing of it is known.
        }
    }

    private string Touched(QuestionnaireChange change, int at) =>
        change.TouchesAnswers ? $"{Number(answers[at], "answer")}, {Number(drafts[at], "open draft")}. " : "";

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
