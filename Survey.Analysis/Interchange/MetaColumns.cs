using System.Globalization;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>The columns about the response itself, the same in both shapes.</summary>
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

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK",
        Day,
    ];

    /// <summary>A moment in UTC, in one of the formats that are read.</summary>
    internal static string? Written(DateTimeOffset? moment, string format) =>
        moment?.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The column of that header; null where it is none of these.</summary>
    internal static AnswersColumn? Find(string header, string? weightColumn, Questionnaire questionnaire) =>
        header switch
        {
            _ when header == (weightColumn ?? Weight) => new(header, Weight, Language: null, (cell, row) =>
                ReadWeight(header, cell, row)
            ),
            Weight => AnswersColumn.LeftOut(header),
            Id => new(header, Id, Language: null, static (cell, row) => row.Id = FormulaGuard.Unguard(cell.Trim())),
            SubmittedAt => new(header, SubmittedAt, Language: null, (cell, row) => ReadTime(header, cell, row)),
            Version when questionnaire.Find(Version) is null => new(header, Version, Language: null, static (cell, row) =>
                row.Version = cell.Trim() is { Length: > 0 } version ? version : null
            ),
            Language => new(header, Language, Language: null, (cell, row) => ReadLanguage(header, cell, row, questionnaire)),
            _ => null,
        };

    private static void ReadWeight(string header, string cell, AnswersRow row)
    {
        if (
            double.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            && double.IsFinite(weight)
            && weight >= 0
        )
        {
            row.Weight = weight;
        }
        else
        {
            row.Fault("answers/bad-weight", header, AnswerText.Shown(cell));
        }
    }

    private static void ReadTime(string header, string cell, AnswersRow row)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(cell.Trim(), TimeFormats, CultureInfo.InvariantCulture, Utc, out var time))
        {
            row.SubmittedAt = time;
        }
        else
        {
            row.Fault("answers/bad-time", header, AnswerText.Shown(cell));
        }
    }

    private static void ReadLanguage(string header, string cell, AnswersRow row, Questionnaire questionnaire)
    {
        row.Language = questionnaire.Languages.FirstOrDefault(language =>
            language.Equals(cell.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        if (row.Language is null)
        {
            row.Fault("answers/unknown-language", header, AnswerText.Shown(cell), string.Join(", ", questionnaire.Languages));
        }
    }
}
