using System.Collections.Frozen;
using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>
/// How services name the columns about a response, by variable, the best first: the time of sending before the time of starting.
/// Numbers that count the rows of a file ("ID", "Response ID") are no ids: another file has the same ones.
/// </summary>
internal static class ResponseHeaders
{
    private static readonly FrozenDictionary<string, (string Variable, int Rank)> ByKey = Ranked(
            MetaColumns.SubmittedAt,
            "submitted_at",
            "timestamp",
            "tijdstempel",
            "marca temporal",
            "informazioni cronologiche",
            "χρονική σήμανση",
            "horodateur",
            "zeitstempel",
            "carimbo de data/hora",
            "marca de temps",
            "marca de tempo",
            "sygnatura czasowa",
            "tidsstämpel",
            "tidsstempel",
            "date submitted",
            "submitdate",
            "completion time",
            "voltooiingstijd",
            "tijd van voltooien",
            "hora de finalización",
            "ora di completamento",
            "ώρα ολοκλήρωσης",
            "heure de fin",
            "fertigstellungszeit",
            "hora de conclusão",
            "_submission_time",
            "submission time",
            "submittedat",
            "happenedat",
            "recordeddate",
            "recorded date",
            "end date",
            "enddate",
            "end",
            "start time",
            "starttijd",
            "hora de inicio",
            "ora di inizio",
            "ώρα έναρξης",
            "start date",
            "startdate",
            "date started",
            "start"
        )
        .Concat(Ranked(MetaColumns.Id, "response_id", "responseid", "_uuid", "uuid"))
        .Concat(
            Ranked(
                MetaColumns.Language,
                "language",
                "start language",
                "startlanguage",
                "userlanguage",
                "user language",
                "_language"
            )
        )
        .Concat(Ranked(MetaColumns.Weight, "weight"))
        .Concat(Ranked(MetaColumns.Version, MetaColumns.Version))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Value);

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>
    {
        ["timestamp"] = "en",
        ["tijdstempel"] = "nl",
        ["marca temporal"] = "es",
        ["informazioni cronologiche"] = "it",
        ["χρονική σήμανση"] = "el",
    }.ToFrozenDictionary();

    /// <summary>Null where the header is none of these.</summary>
    internal static (string Variable, int Rank)? Find(string header) =>
        ByKey.TryGetValue(FoldedText.Key(header), out var found) ? found : null;

    /// <summary>The language in which the header is written; null where it says none.</summary>
    internal static string? LanguageOf(string header) => Languages.GetValueOrDefault(FoldedText.Key(header));

    private static IEnumerable<KeyValuePair<string, (string, int)>> Ranked(string variable, params string[] headers) =>
        headers.Select((header, rank) => KeyValuePair.Create(FoldedText.Key(header), (variable, rank)));
}
