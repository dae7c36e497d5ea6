namespace Survey.Api.Upkeep;

/// <summary>What a SQLite file holds, whatever its schema.</summary>
/// <param name="Schema">The number of its newest migration.</param>
/// <param name="Surveys">For each survey, the number of rows in each table of answers: responses, contacts, drafts.</param>
/// <param name="Sha256">Of every row of every table, in the order of their keys.</param>
/// <param name="Unreadable">Rows whose answers cannot be read, or whose questionnaire is not in the file.</param>
internal sealed record DatabaseContent(
    long Schema,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Surveys,
    string Sha256,
    long Unreadable
)
{
    public const string ResponsesTable = "responses";

    public long Responses => Surveys.Values.Sum(tables => tables.GetValueOrDefault(ResponsesTable));

    /// <summary>Whether two files hold the same rows.</summary>
    public bool IsSame(DatabaseContent other) =>
        (Schema, Sha256, Unreadable) == (other.Schema, other.Sha256, other.Unreadable)
        && Surveys.Count == other.Surveys.Count
        && Surveys.All(survey =>
            other.Surveys.TryGetValue(survey.Key, out var counts) && survey.Value.ToHashSet().SetEquals(counts)
        );
}
