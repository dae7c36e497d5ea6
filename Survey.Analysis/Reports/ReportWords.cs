using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>The words of a report in one language.</summary>
internal sealed class ReportWords(string language)
{
    private const double SmallestP = 0.001;

    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(
        typeof(ReportWords).Assembly,
        "Survey.Analysis.Texts.report"
    );

    public string Language => language;

    public string Text(string key, params object[] arguments) => Catalogue.Text(key, language, arguments);

    /// <summary>The heading of a column that holds that quantity.</summary>
    public string Heading(string quantity) => Catalogue.Text($"heading.{quantity}", language);

    /// <summary>The key of a text about what is hidden, which depends on whether zeros are.</summary>
    public static string Hidden(string key, bool zerosShown) => zerosShown ? $"{key}.zeros_shown" : key;

    /// <summary>A probability value to three decimals, or "p &lt; 0.001".</summary>
    public string P(double p) => p < SmallestP ? Text("p.small", SmallestP) : Text("p.value", p);
}
