using Survey.Analysis.Figures;

namespace Survey.Analysis.Reports;

/// <summary>Says in one language why a figure has no value.</summary>
public sealed class ReasonWords
{
    private readonly ReportWords words;

    internal ReasonWords(ReportWords words) => this.words = words;

    public static ReasonWords Of(string language) => new(new ReportWords(language));

    /// <summary>A few words that fit a table cell, such as "base 3, at least 5 needed".</summary>
    public string Text(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return words.Text($"reason.{reason.Kind}", reason.Have, reason.Need);
    }
}
