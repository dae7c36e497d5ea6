using System.Globalization;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>The columns about the response itself.</summary>
internal static class MetaColumns
{
    internal const string Id = "response_id";

    internal const string SubmittedAt = "submitted_at";

    internal const string Language = "language";

    internal const string Weight = "weight";

    /// <summary>The version that was answered. A questionnaire may have a question of that name, which then has the column.</summary>
    internal const string Version = "questionnaire_version";

    internal static readonly string[] Names = [Id, SubmittedAt, Language, Weight];

    internal const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    internal const string Day = "yyyy-MM-dd";

    /// <summary>A moment in UTC, in one of the formats that are read.</summary>
    internal static string? Written(DateTimeOffset? moment, string format) =>
        moment?.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
