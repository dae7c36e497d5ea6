using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Survey.Analysis.Questionnaires;
using Survey.Api.Invitations;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Storage;

namespace Survey.Tests.Upkeep;

/// <summary>After they were put in order, contact details do not say with which response they came.</summary>
public abstract class ContactOrderTests(Provider provider) : IAsyncLifetime
{
    private const int People = 40;

    private static readonly ManualTime Now = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    private readonly TestDatabase test = new(provider);
    private Database database = null!;
    private ContactOrder order = null!;

    private protected string Address => test.Address;

    public async ValueTask InitializeAsync()
    {
        database = Database.Open(test.Address);
        order = new ContactOrder(database, Now, NullLogger<ContactOrder>.Instance);
        await new InvitationStore(database).Add(
            InvitationStore.Rows(
                "s",
                Enumerable.Range(0, People).Select(i => new Invitation($"person{i:d2}", null, null, $"code{i}"))
            )
        );
        for (var i = 0; i < People; i++)
        {
            await Submit(i);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Restore_PlacesOfRows_FollowTheirKeysAndNothingElse()
    {
        Assert.True(await order.Restore());

        Assert.Equal(People, await Count("contacts"));
        foreach (var (table, key) in new[] { ("contacts", "key"), ("invitations", "code_hash") })
        {
            var keys = await Keys(table, key);
            Assert.Equal(keys.Order(StringComparer.Ordinal), Places(Address, table, key, keys));
        }
    }

    [Fact]
    public async Task Restore_DaysOfOlderRows_BecomeMonths()
    {
        await database.Write(connection => connection.Execute("UPDATE contacts SET day = '2026-11-13'"));

        Assert.True(await order.Restore());

        Assert.Equal(["2026-11-01"], await Distinct("SELECT DISTINCT day FROM contacts"));
        Assert.Equal(["2026-11-01"], await Distinct("SELECT DISTINCT used_on FROM invitations"));
    }

    [Fact]
    public async Task Restore_NothingWrittenSince_DoesNothing()
    {
        await order.Restore();
        var writes = database.Writes;

        await order.Restore();

        Assert.Equal(writes, database.Writes);
    }

    [Fact]
    public async Task Restore_WhileOthersSubmit_LosesNothing()
    {
        var sending = Task.Run(async () =>
        {
            for (var i = People; i < 2 * People; i++)
            {
                await Submit(i);
            }
        });
        while (!sending.IsCompleted)
        {
            await order.Restore();
        }

        await sending;
        while (!await order.Restore()) { }

        Assert.Equal(2 * People, await Count("contacts"));
        var keys = await Keys("contacts", "key");
        Assert.Equal(await PlacesAfterAnotherArrival(keys), Places(Address, "contacts", "key", keys));
    }

    /// <summary>The places of the same rows in a database that they reached in the opposite order.</summary>
    private async Task<IReadOnlyList<string>> PlacesAfterAnotherArrival(IReadOnlyList<string> keys)
    {
        var rows = await database.Read(connection =>
            connection.Query<ContactRow>("SELECT key, survey, day, answers FROM contacts").AsList()
        );
        using var other = new TestDatabase(provider);
        await using (var copy = Database.Open(other.Address))
        {
            foreach (var row in rows.OrderByDescending(row => row.Key, StringComparer.Ordinal))
            {
                await copy.Write(connection => connection.Insert(row));
            }

            while (!await new ContactOrder(copy, Now, NullLogger<ContactOrder>.Instance).Restore()) { }

            return Places(other.Address, "contacts", "key", keys);
        }
    }

    /// <summary>The keys in the order of their places in the table.</summary>
    private protected abstract IReadOnlyList<string> Places(string address, string table, string key, IReadOnlyList<string> keys);

    private Task<Receipt?> Submit(int number) =>
        new SubmissionStore(database, Now).Submit(
            new()
            {
                Survey = "s",
                Language = "en",
                Answers = new Dictionary<string, AnswerValue>(),
                Personal = new Dictionary<string, AnswerValue> { ["email"] = new TextValue($"person{number}@example.org") },
                Invitation = number < People ? $"code{number}" : null,
            },
            $"0123456789abcdef-{number}"
        );

    private Task<int> Count(string table) =>
        database.Read(connection => connection.ExecuteScalar<int>($"SELECT count(*) FROM {table}"));

    private Task<List<string>> Keys(string table, string key) =>
        database.Read(connection => connection.Query<string>($"SELECT {key} FROM {table}").AsList());

    private Task<List<string>> Distinct(string query) => database.Read(connection => connection.Query<string>(query).AsList());
}

public sealed class ContactOrderInSqliteTests() : ContactOrderTests(Provider.Sqlite)
{
    private const int PageBytes = 4096;

    /// <summary>Rows fill a page from its end to its start, so a later row has a smaller offset.</summary>
    private protected override IReadOnlyList<string> Places(string address, string table, string key, IReadOnlyList<string> keys)
    {
        using var stream = new FileStream(address, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var pages = keys.Select(text => (text, At: content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text))))
            .GroupBy(row => row.At / PageBytes)
            .Select(page => page.OrderByDescending(row => row.At).Select(row => row.text).ToList());
        Assert.Equal(0, new FileInfo(address + "-wal").Length);
        return [.. pages.OrderBy(page => page[0], StringComparer.Ordinal).SelectMany(page => page)];
    }
}

public sealed class ContactOrderInPostgresTests() : ContactOrderTests(Provider.Postgres)
{
    private protected override IReadOnlyList<string> Places(string address, string table, string key, IReadOnlyList<string> keys)
    {
        using var connection = new NpgsqlConnection(address);
        Assert.Equal(1, connection.ExecuteScalar<int>($"SELECT count(DISTINCT xmin::text) FROM {table}"));
        return connection.Query<string>($"SELECT {key} FROM {table} ORDER BY ctid").AsList();
    }
}
