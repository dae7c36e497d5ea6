using System.Net;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Storage;

namespace Survey.Tests.Upkeep;

public abstract class ReadinessTests(Provider provider) : IAsyncLifetime
{
    private readonly TestDatabase test = new(provider);
    private RunningApp app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await test.Start();
        client = app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("responses")]
    [InlineData("contacts")]
    [InlineData("readiness")]
    public async Task Ready_TableIsLocked_Is503UntilItIsFree(string table)
    {
        Assert.Equal(HttpStatusCode.OK, await Ready());
        using (Lock(table))
        {
            await Task.Delay(1_100, TestContext.Current.CancellationToken);
            using var answer = await client.GetAsync("/health/ready");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        for (var tries = 0; await Ready() != HttpStatusCode.OK; tries++)
        {
            Assert.InRange(tries, 0, 20);
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Ready_AskedByMany_WritesOnceASecond()
    {
        var before = await Beats();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Ready()));

        Assert.InRange(await Beats() - before, 1, 3);
    }

    [Fact]
    public async Task Look_AgainAndAgain_DoesNotLetTheDatabaseGrow()
    {
        var database = app.Services.GetRequiredService<Database>();
        var time = new ManualTime(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
        var readiness = new Readiness(database, time);
        var before = await Size(database);

        for (var i = 0; i < 600; i++)
        {
            time.Now = time.Now.AddSeconds(2);
            Assert.True(await readiness.IsReady());
        }

        Assert.InRange(await Size(database) - before, 0, 64 * 1024);
    }

    private async Task<HttpStatusCode> Ready()
    {
        using var answer = await client.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    private Task<long> Beats() =>
        app
            .Services.GetRequiredService<Database>()
            .Read(connection => connection.ExecuteScalar<long>("SELECT beat FROM readiness"));

    private Task<long> Size(Database database) =>
        database.Read(connection =>
            connection.ExecuteScalar<long>(
                provider == Provider.Sqlite
                    ? "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
                    : "SELECT pg_total_relation_size('readiness')"
            )
        );

    /// <summary>Another process writes and does not end.</summary>
    private IDisposable Lock(string table)
    {
        if (provider == Provider.Sqlite)
        {
            var file = new SqliteConnection($"Data Source={test.Address};Pooling=False");
            file.Open();
            file.Execute("BEGIN IMMEDIATE");
            return file;
        }

        var server = new NpgsqlConnection(test.Address + ";Pooling=False");
        server.Open();
        server.Execute($"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
        return server;
    }
}

public sealed class ReadinessOnSqliteTests() : ReadinessTests(Provider.Sqlite);

public sealed class ReadinessOnPostgresTests() : ReadinessTests(Provider.Postgres);
