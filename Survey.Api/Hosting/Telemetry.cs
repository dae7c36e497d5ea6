using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Survey.Api.Storage;

namespace Survey.Api.Hosting;

/// <summary>
/// What the program reports to its operators. A log line is an event: JSON where the error stream is not a terminal, so that
/// whoever collects it need not guess. At a terminal only warnings and errors appear, in plain words. No line holds an answer, an address, a path or a secret.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where to send the metrics, as OpenTelemetry names it for every program.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Where metrics go; null is nowhere.</summary>
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
    /// From which level on the framework may tell something, whatever a setting asks for, the first that fits: the address of a
    /// request holds receipts, so that its line is never logged. Keys for cookies are files that only this user reads; whoever starts
    /// the program is told in words why it cannot start.
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
            // A setting, Logging__Console__FormatterName, goes before.
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
            options.Rules.Add(
                new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                    level >= Least(category) && rule.Filter?.Invoke(provider, category, level) != false
                )
            );
    }

    private static LogLevel Least(string? category) =>
        Quiet.FirstOrDefault(quiet => category?.StartsWith(quiet.Category, StringComparison.Ordinal) == true).Least;

    /// <summary>Metrics go to a collector where one is named, and to nobody otherwise.</summary>
    public static void AddMetricsExport(this IServiceCollection services)
    {
        if (Collector is not null)
            services
                .AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddOtlpExporter().Build())
                .AddHostedService<MetricsExport>();
    }

    /// <summary>Starts the export with the application; the container ends it.</summary>
    private sealed class MetricsExport(MeterProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(provider);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
