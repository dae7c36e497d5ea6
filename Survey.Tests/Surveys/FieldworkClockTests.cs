using Dapper;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Tests.Surveys;

/// <summary>When a survey closes, whatever happens to the clock.</summary>
public sealed class FieldworkClockTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new(Start);
    private Database database = null!;
    private Fieldwork fieldwork = null!;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(folder.File("survey.db"));
        fieldwork = new(database, time);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Closed_ClockSetBack_StaysClosed()
    {
        await fieldwork.Close("s", Start.AddHours(1));
        Assert.False(await IsClosed());
        time.Now = Start.AddHours(2);
        Assert.True(await IsClosed());

        time.Jump(TimeSpan.FromDays(-3));

        Assert.True(await IsClosed());
    }

    [Fact]
    public async Task Closed_ClockSetBackBefore_ClosesInTime()
    {
        await fieldwork.Close("s", Start.AddHours(1));
        Assert.False(await IsClosed());
        time.Jump(TimeSpan.FromDays(-3));

        time.Now = time.Now.AddMinutes(61);

        Assert.True(await IsClosed());
    }

    [Fact]
    public async Task Closed_ClockSetBack_StillFollowsAnotherProcess()
    {
        await fieldwork.Close("s", Start.AddHours(1));
        Assert.False(await IsClosed());
        time.Jump(TimeSpan.FromDays(-3));
        await database.Write(connection => connection.Execute("UPDATE fieldwork SET closes = '2026-11-22T09:00:00Z'"));

        time.Now = time.Now.AddSeconds(1);

        Assert.True(await IsClosed());
    }

    private async Task<bool> IsClosed() => await fieldwork.Closed("s", TestContext.Current.CancellationToken) is not null;
}
