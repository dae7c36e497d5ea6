using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Survey.Api.Storage;

namespace Survey.Api.Hosting;

/// <summary>
/// Logs and metrics for operators. A log line is an event, in JSON where the error stream is not a terminal; a terminal shows
/// only warnings and errors, in plain words. No line holds an answer, an address, a path or a secret.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where to send the metrics: OpenTelemetry's standard variable.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The collector of metrics; null where none is named.</summary>
    public static string? Collector => Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 } address ? address : null;

    private static readonly string[] Meters =
    [
        StorageMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Npgsql",
    ];

    /// <summary>
    /// The least level at which the framework may log, whatever a setting asks for; the first match counts. Request lines are
    /// never logged, because addresses hold receipts. A failure to start is reported on the terminal instead.
    /// </summary>
    private static readonly (string Category, LogLevel Least)[] Quiet =
    [
        ("Microsoft.AspNetCore.DataProtection", LogLevel.Error),
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.Extensions.Hosting", LogLevel.None),
        ("Microsoft.Hosting.Lifetime", LogLevel.Warning),
        ("Npgsql", LogLevel.Warning),
    ];

    public static void AddLogs(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole();
        logging.SetMinimumLevel(Console.IsErrorRedirected ? LogLevel.Information : LogLevel.Warning);
        logging.Services.Configure<JsonConsoleFormatterOptions>(options => options.UseUtcTimestamp = true);
        logging.Services.Configure<SimpleConsoleFormatterOptions>(options => options.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            // A setting, Logging__Console__FormatterName, takes precedence.
            options.FormatterName ??= Console.IsErrorRedirected ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.Services.PostConfigure<LoggerFilterOptions>(Quieten);
    }

    private static void Quieten(LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, filter: null)).ToList();
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(
                new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                    level >= Least(category) && rule.Filter?.Invoke(provider, category, level) != false
                )
            );
        }
    }

    private static LogLevel Least(string? category) =>
        Quiet.FirstOrDefault(quiet => category?.StartsWith(quiet.Category, StringComparison.Ordinal) == true).Least;

    /// <summary>Exports metrics to the collector, if one is named.</summary>
    public static void AddMetricsExport(this IServiceCollection services)
    {
        if (Collector is not null)
        {
            services
                .AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddOtlpExporter().Build())
                .AddHostedService<MetricsExport>();
        }
    }

    /// <summary>Starts the export with the application; the container stops it.</summary>
    private sealed class MetricsExport(MeterProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(provider);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
