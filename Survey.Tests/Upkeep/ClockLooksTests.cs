using Microsoft.Extensions.Logging.Abstractions;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Storage;

namespace Survey.Tests.Upkeep;

public abstract class ClockLooksTests(Provider provider) : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase test = new(provider);
    private readonly ManualTime time = new(Start);
    private Database database = null!;
    private ClockLooks clock = null!;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(test.Address);
        clock = New();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Look_EveryHourForADay_IsBelieved()
    {
        Assert.False(await Pass(hours: 23));
        Assert.True(await Pass(hours: 1));
        Assert.True(await Pass(hours: 1));
    }

    [Fact]
    public async Task Look_AfterARestart_GoesOn()
    {
        await Pass(hours: 24);
        clock = New();

        Assert.True(await Pass(hours: 1));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    [InlineData(-1)]
    [InlineData(3)]
    public async Task Look_AfterAJump_IsNotBelievedForADay(int days)
    {
        await Pass(hours: 24);

        time.Jump(TimeSpan.FromDays(days));

        Assert.False(await clock.Look());
        Assert.False(await Pass(hours: 23));
        Assert.True(await Pass(hours: 1));
    }

    [Fact]
    public async Task Look_RestartWithAClockAhead_IsNotBelieved()
    {
        await Pass(hours: 48);
        time.Jump(TimeSpan.FromDays(400));
        clock = New();

        Assert.False(await clock.Look());
    }

    private ClockLooks New() => new(database, time, NullLogger<ClockLooks>.Instance);

    /// <summary>Looks once an hour; what the last look says.</summary>
    private async Task<bool> Pass(int hours)
    {
        var isBelieved = await clock.Look();
        for (var hour = 0; hour < hours; hour++)
        {
            time.Now = time.Now.AddHours(1);
            isBelieved = await clock.Look();
        }

        return isBelieved;
    }
}

public sealed class ClockLooksOnSqliteTests() : ClockLooksTests(Provider.Sqlite);

public sealed class ClockLooksOnPostgresTests() : ClockLooksTests(Provider.Postgres);
