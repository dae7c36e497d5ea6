namespace Survey.Api.Web;

/// <summary>Another language of a page.</summary>
/// <param name="Code">Such as "nl".</param>
/// <param name="Name">The name of the language in that language.</param>
/// <param name="Address">
/// The page's address in that language; null where a button of the page's form saves and switches language.
/// </param>
public sealed record LanguageLink(string Code, string Name, string? Address)
{
    /// <summary>One link per language.</summary>
    /// <param name="words">Which know their names.</param>
    /// <param name="languages">Their codes.</param>
    /// <param name="address">Of the page, without the language.</param>
    public static IReadOnlyList<LanguageLink> Each(Words words, IEnumerable<string> languages, string address) =>
        [.. languages.Select(code => new LanguageLink(code, words.NameOf(code), In(address, code)))];

    /// <summary>An address in a language.</summary>
    public static string In(string address, string code) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={code}";
}
