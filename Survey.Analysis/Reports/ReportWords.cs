using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Reports;

/// <summary>The words of a report in one language.</summary>
/// <param name="language">Such as "nl".</param>
/// <param name="texts">Null is the product's own.</param>
internal sealed partial class ReportWords(string language, TextLibrary? texts = null)
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

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => Join(items, "list.and");

    /// <summary>"a, b or c".</summary>
    public string Either(IReadOnlyList<string> items) => Join(items, "list.or");

    /// <summary>The key of a text about what is hidden, which depends on whether zeros are.</summary>
    public static string Hidden(string key, bool zerosShown) => zerosShown ? $"{key}.zeros_shown" : key;

    /// <summary>A probability value to three decimals, or "p &lt; 0.001".</summary>
    public string P(double p) => p < SmallestP ? Text("p.small", SmallestP) : Text("p.value", p);

    private string Join(IReadOnlyList<string> items, string key) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => Text(IsSameSound(key, items[^1]) ? $"{key}.same" : key, string.Join(", ", items.SkipLast(1)), items[^1]),
        };

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>
    /// Whether the word after the conjunction begins with its sound, as in "agua e hielo", "siete u ocho": only Spanish has another
    /// one for it, in the others both are alike.
    /// </summary>
    private static bool IsSameSound(string key, string next) =>
        key == "list.and" ? SoundsLikeI().IsMatch(next) : SoundsLikeO().IsMatch(next);

    [GeneratedRegex(@"^\P{L}*(i|í|hi([^aeo]|$)|hí)", Plain)]
    private static partial Regex SoundsLikeI();

    [GeneratedRegex(@"^\P{L}*(ho|hó|o|ó)", Plain)]
    private static partial Regex SoundsLikeO();
}
