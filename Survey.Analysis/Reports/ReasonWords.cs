using Survey.Analysis.Figures;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>Says in one language why a figure has no value.</summary>
public sealed class ReasonWords
{
    internal ReasonWords(ReportWords words) => Words = words;

    /// <summary>All words of the report.</summary>
    internal ReportWords Words { get; }

    public string Language => Words.Language;

    public static ReasonWords Of(string language, TextLibrary? texts = null) => new(new ReportWords(language, texts));

    /// <summary>A few words that fit a table cell, such as "base 3, at least 5 needed".</summary>
    public string Text(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Words.Text($"reason.{reason.Kind}", reason.Have, reason.Need);
    }
}
