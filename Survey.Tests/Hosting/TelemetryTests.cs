using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.Api.Hosting;

namespace Survey.Tests.Hosting;

public sealed class TelemetryTests
{
    /// <summary>Every setting that could raise the log level.</summary>
    [Theory]
    [InlineData("LogLevel:Default")]
    [InlineData("LogLevel:Microsoft.AspNetCore")]
    [InlineData("LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Console:LogLevel:Default")]
    [InlineData("Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    public void Logs_AtTrace_DoNotTellRequests(string setting)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new(setting, "Trace"), new("LogLevel:Survey", "Trace")])
            .Build();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(settings).AddLogs())
            .BuildServiceProvider();
        var loggers = services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics").IsEnabled(LogLevel.Information));
        Assert.True(loggers.CreateLogger("Microsoft.AspNetCore.Server.Kestrel").IsEnabled(LogLevel.Warning));
        Assert.True(loggers.CreateLogger("Survey.Api.Web.Errors").IsEnabled(LogLevel.Trace));
    }
}
