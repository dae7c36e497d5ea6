using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Upkeep;

/// <summary>The application started with a wrong clock.</summary>
public abstract class ClockAheadTests(Provider provider) : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase test = new(provider);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Application_Started400DaysAhead_DeletesNothing()
    {
        await using (var before = await test.Start())
        {
            await Put(before, drafts: 80, contacts: 90);
        }

        var backup = test.Folder.File("survey-20261122T100000Z.db");
        await File.WriteAllTextAsync(backup, "");
        await using var app = await test.Start(plain => plain with { Time = new Ahead(), Backups = test.Folder.Path });
        await Until(app, "SELECT count(*) FROM clock_looks", 1);
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal(80, await Count(app, "SELECT count(*) FROM drafts"));
        Assert.Equal(90, await Count(app, "SELECT count(*) FROM contacts"));
        Assert.True(File.Exists(backup));
    }

    private static Task<long> Count(RunningApp app, string sql) =>
        app.Services.GetRequiredService<Database>().Read(connection => connection.ExecuteScalar<long>(sql));

    private static async Task Until(RunningApp app, string sql, long count)
    {
        while (await Count(app, sql) != count)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Task<int> Put(RunningApp app, int drafts, int contacts) =>
        app
            .Services.GetRequiredService<Database>()
            .Write(connection =>
            {
                connection.Execute(
                    "INSERT INTO drafts (token_hash, survey, language, answers, updated, expires) VALUES (@key, 's', 'en', '{}', '2026-11-22', '2026-12-22')",
                    Enumerable.Range(0, drafts).Select(i => new { key = $"{i}" })
                );
                return connection.Execute(
                    "INSERT INTO contacts (key, survey, day, answers) VALUES (@key, 's', '2026-11-01', '{}')",
                    Enumerable.Range(0, contacts).Select(i => new { key = $"{i}" })
                );
            });

    /// <summary>The system's clock, set wrong.</summary>
    private sealed class Ahead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Start.AddDays(400);
    }
}

public sealed class ClockAheadOnSqliteTests() : ClockAheadTests(Provider.Sqlite);

public sealed class ClockAheadOnPostgresTests() : ClockAheadTests(Provider.Postgres);
