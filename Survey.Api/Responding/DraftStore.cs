using Survey.Api.Storage;

namespace Survey.Api.Responding;

/// <summary>Drafts by their token, which only the respondent's browser has. A draft is kept for 30 days after its last page.</summary>
internal sealed class DraftStore(Database database, TimeProvider time)
{
    private const int DaysKept = 30;

    public Task<Draft?> Find(string token, CancellationToken cancel) => database.Read(
        connection => connection.FindDraft(Hash(token), Today()) is { } row
            ? new Draft(row.Survey, row.Language, AnswersJson.Read(row.Answers))
            : null,
        cancel);

    public Task Save(string token, Draft draft) => database.Write(connection => connection.Save(new DraftRow
    {
        TokenHash = Hash(token),
        Survey = draft.Survey,
        Language = draft.Language,
        Answers = AnswersJson.Write(draft.Answers),
        Updated = Today(),
        Expires = Today().AddDays(DaysKept),
    }));

    public Task Delete(string token) => database.Write(connection => connection.DeleteDraft(Hash(token)));

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Hash(string token) => Secret.Hash("draft", token);
}
