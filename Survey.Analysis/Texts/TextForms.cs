using System.Globalization;

namespace Survey.Analysis.Texts;

/// <summary>A text of one language: one wording, or one for each plural form (CLDR's categories) that its number can ask for.</summary>
/// <param name="ByCategory">The wordings; "other" serves every number that has no form of its own.</param>
internal sealed record TextForms(IReadOnlyDictionary<string, string> ByCategory)
{
    /// <summary>Whether the wording depends on a number.</summary>
    public bool IsCounted => ByCategory.Count > 1;

    public static TextForms Plain(string text) => new(new Dictionary<string, string> { [PluralRules.Other] = text });

    /// <summary>The text with its places filled in. The first whole number among the arguments selects the form.</summary>
    internal string Fill(string language, object[] arguments)
    {
        var text = IsCounted ? For(language, arguments) : ByCategory[PluralRules.Other];
        return arguments.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(language), text, arguments);
    }

    private string For(string language, object[] arguments)
    {
        var counted = arguments.FirstOrDefault(argument => argument is int or long);
        var category = counted is null
            ? PluralRules.Other
            : PluralRules.Of(language).CategoryOf(Convert.ToInt64(counted, CultureInfo.InvariantCulture));
        return ByCategory.GetValueOrDefault(category) ?? ByCategory[PluralRules.Other];
    }
}
