using System.Data.Common;
using Dapper;

namespace Survey.Api.Privacy;

/// <summary>The statements on <c>consents</c>.</summary>
internal static class ConsentsSql
{
    private const string ByKey = "SELECT key, survey, notice, language, day, purposes FROM consents WHERE key = @key";

    public static Consent? FindConsent(this DbConnection connection, string key) =>
        connection.QuerySingleOrDefault<ConsentRow>(ByKey, new { key }) is { } row
            ? new Consent(row.Notice, row.Language, row.Day, row.Purposes.Split(' '))
            : null;

    private const string Upsert = """
        INSERT INTO consents (key, survey, notice, language, day, purposes)
        VALUES (@Key, @Survey, @Notice, @Language, @Day, @Purposes)
        ON CONFLICT (key) DO UPDATE SET notice = excluded.notice, language = excluded.language, day = excluded.day,
          purposes = excluded.purposes
        """;

    public static int Put(this DbConnection connection, string key, string survey, Consent consent) =>
        connection.Execute(
            Upsert,
            new ConsentRow
            {
                Key = key,
                Survey = survey,
                Notice = consent.Notice,
                Language = consent.Language,
                Day = consent.Day,
                Purposes = string.Join(' ', consent.Purposes),
            }
        );

    private const string DeleteOne = "DELETE FROM consents WHERE key = @key";

    public static int EraseConsent(this DbConnection connection, string key) => connection.Execute(DeleteOne, new { key });
}
