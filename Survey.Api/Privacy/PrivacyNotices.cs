using Survey.Analysis.Texts;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>The privacy statement of today, and every one that has been shown before: a consent names the one it was given to.</summary>
internal sealed class PrivacyNotices(Database database, WebSettings settings)
{
    public Statement Current(string language) => Statement.OfPrivacy(language, settings);

    /// <summary>A statement of today or of before; null where none had this hash.</summary>
    public async Task<(Statement Statement, DateOnly FirstDay)?> Find(string hash, CancellationToken cancel) =>
        await database.Read(connection => connection.FindPrivacyNotice(hash), cancel) is { } row
            ? (Statement.Read(row.Language, row.Text), row.FirstDay)
            : null;

    /// <summary>Keeps the statements of today in every language, before anybody can agree to them.</summary>
    public Task Keep(DateOnly today) =>
        database.Write(connection =>
            TextCatalogue
                .Languages.Select(Current)
                .Sum(statement =>
                    connection.Insert(
                        new PrivacyNoticeRow
                        {
                            Hash = statement.Hash,
                            Language = statement.Language,
                            FirstDay = today,
                            Text = statement.Text,
                        }
                    )
                )
        );
}
