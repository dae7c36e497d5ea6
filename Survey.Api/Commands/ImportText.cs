using Survey.Analysis.Interchange;
using Survey.Analysis.Problems;
using Survey.Api.Responses;

namespace Survey.Api.Commands;

/// <summary>Says what became of the rows of an imported file.</summary>
internal static class ImportText
{
    public static string Counts(ImportCounts counts, AnswersReading reading, bool isDryRun, FileMessages messages)
    {
        var reasons = Reasons(counts, reading, messages).Where(reason => reason.Count > 0).ToList();
        var said = messages.Text(
            "import.counts",
            counts.Stored,
            counts.AlreadyStored,
            counts.Updated,
            reasons.Sum(reason => reason.Count)
        );
        var because = string.Join(", ", reasons.Select(reason => $"{reason.Text} {reason.Count}"));
        return (isDryRun ? messages.Text("import.dry_run", said) : said) + (because.Length == 0 ? "" : $" ({because})");
    }

    private static IEnumerable<(string Text, int Count)> Reasons(
        ImportCounts counts,
        AnswersReading reading,
        FileMessages messages
    ) =>
        reading
            .LeftOut.Select(left => (Text(left.Reason, messages), left.Rows.Count))
            .Append((messages.Text("import.reason.faulty"), reading.FaultyRows.Count))
            .Append((messages.Text("import.reason.edited"), counts.Changed));

    public static string Text(LeavingOut reason, FileMessages messages) =>
        messages.Text(
            reason switch
            {
                LeavingOut.ConsentRefused => "import.reason.consent_refused",
                LeavingOut.ConsentBlank => "import.reason.consent_blank",
                _ => "import.reason.same_row",
            }
        );
}
