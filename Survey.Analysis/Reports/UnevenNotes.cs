using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports;

/// <summary>Names the options that not every version of the questionnaire offered, and their bases.</summary>
internal static class UnevenNotes
{
    public static IEnumerable<string> Of(ReportContext context, ChoiceColumn choice) =>
        Of(context.Words, choice, isHidden: context.Suppression.MinCell > 0);

    /// <param name="words">In the report's language.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="isHidden">Whether small counts are hidden, and these shares with them.</param>
    public static IEnumerable<string> Of(ReportWords words, ChoiceColumn choice, bool isHidden)
    {
        if (choice.UnevenOptions.Any())
        {
            yield return words.Text(isHidden ? "note.offered.hidden" : "note.offered", Labels(words, choice));
        }
    }

    public static string Labels(ReportWords words, ChoiceColumn choice) =>
        string.Join("; ", choice.UnevenOptions.Select(option => choice.Options[option].Label.In(words.Language)));
}
