using Survey.Analysis.Interchange;
using Survey.Api.Responses;

namespace Survey.Api.Commands;

/// <summary>Says what became of the rows of an imported file.</summary>
internal static class ImportText
{
    public static string Counts(ImportCounts counts, AnswersReading reading, bool isDryRun)
    {
        var reasons = Reasons(counts, reading).Where(reason => reason.Count > 0).ToList();
        return (isDryRun ? "Dry run, nothing was stored. It would be: " : "")
            + $"stored {counts.Stored}, already stored {counts.AlreadyStored}, updated {counts.Updated}, "
            + $"left out {reasons.Sum(reason => reason.Count)}"
            + (reasons.Count == 0 ? "" : $" ({string.Join(", ", reasons.Select(reason => $"{reason.Text} {reason.Count}"))})");
    }

    private static IEnumerable<(string Text, int Count)> Reasons(ImportCounts counts, AnswersReading reading) =>
        reading
            .LeftOut.Select(left => (Text(left.Reason), left.Rows.Count))
            .Append(("faulty", reading.FaultyRows.Count))
            .Append(("edited since they were stored, --update replaces them", counts.Changed));

    public static string Text(LeavingOut reason) =>
        reason switch
        {
            LeavingOut.ConsentRefused => "consent refused",
            LeavingOut.ConsentBlank => "consent blank",
            _ => "the same row again",
        };
}
