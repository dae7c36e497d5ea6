using Survey.Analysis.Texts;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>The current privacy statement, and every earlier one: a consent names the one that was shown.</summary>
internal sealed class PrivacyNotices(Database database, WebSettings settings, TextLibrary texts)
{
    /// <summary>In which there are statements.</summary>
    public IReadOnlyList<string> Languages => Statement.LanguagesOf(texts);

    public Statement Current(string language) => Statement.OfPrivacy(texts, language, settings);

    /// <summary>A current or an earlier statement; null where none has this hash.</summary>
    public async Task<(Statement Statement, DateOnly FirstDay)?> Find(string hash, CancellationToken cancel) =>
        await database.Read(connection => connection.FindPrivacyNotice(hash), cancel) is { } row
            ? (Statement.Read(row.Language, row.Text), row.FirstDay)
            : null;

    /// <summary>Stores the current statements in every language, before anybody can agree to them.</summary>
    public Task Keep(DateOnly today) =>
        database.Write(connection =>
            Languages
                .Select(Current)
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
