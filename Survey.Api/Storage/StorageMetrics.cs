using System.Diagnostics.Metrics;

namespace Survey.Api.Storage;

/// <summary>
/// Metrics of the storage, for <c>dotnet-counters</c> and OpenTelemetry; docs/operations.md lists the instruments.
/// </summary>
internal static class StorageMetrics
{
    public const string MeterName = "SkillsSurvey";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Writes that callers wait for.</summary>
    public static readonly UpDownCounter<int> Waiting = Meter.CreateUpDownCounter<int>("survey.writes.waiting", "{write}");

    /// <summary>Writes stored by one commit.</summary>
    public static readonly Histogram<int> GroupSize = Meter.CreateHistogram<int>("survey.writes.group", "{write}");

    /// <summary>From the start of a group to its end on the disk.</summary>
    public static readonly Histogram<double> GroupTime = Meter.CreateHistogram<double>("survey.writes.duration", "s");

    /// <summary>Writes that failed, by the kind of fault.</summary>
    public static readonly Counter<int> Failed = Meter.CreateCounter<int>("survey.writes.failed", "{write}");

    /// <summary>Submissions by outcome: stored, replayed (sent before) or refused (the key came with other answers).</summary>
    public static readonly Counter<int> Submissions = Meter.CreateCounter<int>("survey.submissions", "{submission}");

    /// <summary>Copies of the database, by outcome.</summary>
    public static readonly Counter<int> Backups = Meter.CreateCounter<int>("survey.backups", "{backup}");
}
