using OpenTelemetry;
using OpenTelemetry.Metrics;
using Survey.Api.Storage;

namespace Survey.Api.Operations;

/// <summary>
/// What the program tells its operators. A log line is an event: JSON where the error stream is not a terminal, so that
/// whoever collects it need not guess. No line holds an answer, an address, a path or a secret.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where to send the metrics, as OpenTelemetry names it for every program.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        [StorageMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    public static void AddLogs(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (Console.IsErrorRedirected)
            logging.AddJsonConsole(options => options.UseUtcTimestamp = true);
        else
            logging.AddSimpleConsole(options => options.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        // Addresses hold receipts: a request's line is never logged.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Keys are files that only this user reads; whoever starts the program is told in words why it cannot start.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.AddFilter("Npgsql", LogLevel.Warning);
    }

    /// <summary>Metrics go to a collector where one is named, and to nobody otherwise.</summary>
    public static void AddMetricsExport(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 })
            services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddOtlpExporter().Build())
                .AddHostedService<MetricsExport>();
    }

    /// <summary>Starts the export with the application; the container ends it.</summary>
    private sealed class MetricsExport(MeterProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(provider);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
