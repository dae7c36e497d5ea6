using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Survey.Tests.Hosting;

public sealed class DrainingTests
{
    [Fact]
    public async Task Stop_ReadinessSaysNo_WhileRequestsAreStillAnswered()
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder, settings: plain => plain with { Drain = TimeSpan.FromSeconds(3) });
        using var client = app.Client();
        using var before = await client.GetAsync("/health/ready");

        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var stopped = app.StopAsync();
        using var ready = await client.GetAsync("/health/ready");
        using var page = await client.GetAsync("/s/digital-skills");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal((HttpStatusCode.OK, true), (page.StatusCode, page.Headers.ConnectionClose));
        Assert.False(stopped.IsCompleted);
        await stopped;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/health/live"));
    }
}
