using System.Globalization;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>The words of a report in one language.</summary>
/// <param name="language">Such as "nl".</param>
/// <param name="texts">Null is the product's own.</param>
internal sealed class ReportWords(string language, TextLibrary? texts = null)
{
    private const double SmallestP = 0.001;

    private readonly TextCatalogue catalogue = (texts ?? TextLibrary.BuiltIn)["report"];

    public string Language => language;

    public string Text(string key, params object[] arguments) => catalogue.Text(key, language, arguments);

    /// <summary>The heading of a column that holds that quantity.</summary>
    public string Heading(string quantity) => catalogue.Text($"heading.{quantity}", language);

    /// <summary>A share in the language's way of writing percentages, as tables show it.</summary>
    public string Percent(double share, bool isWeighted = false)
    {
        var text = share.ToString("P1", CultureInfo.GetCultureInfo(language));
        return isWeighted ? Text("finding.weighted", text) : text;
    }

    /// <summary>The key of a text about what is hidden, which depends on whether zeros are.</summary>
    public static string Hidden(string key, bool zerosShown) => zerosShown ? $"{key}.zeros_shown" : key;

    /// <summary>A probability value to three decimals, or "p &lt; 0.001".</summary>
    public string P(double p) => p < SmallestP ? Text("p.small", SmallestP) : Text("p.value", p);
}
