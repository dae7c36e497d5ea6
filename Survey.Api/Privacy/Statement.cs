using System.Security.Cryptography;
using System.Text;
using Survey.Analysis.Texts;
using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>A public statement: headings, each with a text.</summary>
/// <param name="Language">Of the texts.</param>
/// <param name="Parts">In the order of reading.</param>
public sealed record Statement(string Language, IReadOnlyList<StatementPart> Parts)
{
    private const string Catalogue = "statements";

    private static readonly string[] PrivacyParts = ["who", "what", "why", "seen", "kept", "rights", "cookie"];

    private static readonly string[] AccessibilityParts = ["aim", "how", "tested", "limits", "contact"];

    /// <summary>All of it as one text.</summary>
    public string Text => string.Join("\n\n", Parts.Select(part => $"{part.Heading}\n{part.Text}"));

    /// <summary>SHA-256 of the text in hexadecimal: names this version in this language.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>How answers are treated. It names the organiser, so that another organiser makes another version.</summary>
    internal static Statement OfPrivacy(TextLibrary texts, string language, WebSettings settings) =>
        Of("privacy", PrivacyParts, texts, language, settings);

    /// <summary>How accessible the pages are, and what to do where they are not.</summary>
    internal static Statement OfAccessibility(TextLibrary texts, string language, WebSettings settings) =>
        Of("accessibility", AccessibilityParts, texts, language, settings);

    internal static IReadOnlyList<string> LanguagesOf(TextLibrary texts) => texts[Catalogue].AllLanguages;

    /// <summary>A statement from its whole text.</summary>
    public static Statement Read(string language, string text) =>
        new(
            language,
            [.. text.Split("\n\n").Select(part => part.Split('\n', 2)).Select(part => new StatementPart(part[0], part[1]))]
        );

    /// <summary>
    /// In English where a language lacks a sentence of it: what people consent to is one text in one language.
    /// </summary>
    private static Statement Of(string name, IEnumerable<string> parts, TextLibrary texts, string language, WebSettings settings)
    {
        var catalogue = texts[Catalogue];
        var isWhole = catalogue
            .Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal))
            .All(key => catalogue.LanguageOf(key, language) != TextCatalogue.Languages[0]);
        var spoken = isWhole ? language : TextCatalogue.Languages[0];
        return new(
            spoken,
            [
                .. parts
                    .Select(part => $"{name}.{part}")
                    .Select(key => new StatementPart(
                        catalogue.Text($"{key}.title", spoken),
                        TextOf(key, texts, spoken, settings)
                    )),
            ]
        );
    }

    /// <summary>One part of the statement on privacy.</summary>
    internal static string PrivacyText(string part, TextLibrary texts, string language, WebSettings settings) =>
        TextOf($"privacy.{part}", texts, language, settings);

    private static string TextOf(string key, TextLibrary texts, string language, WebSettings settings)
    {
        var catalogue = texts[Catalogue];
        return catalogue.Has($"{key}.text", TextCatalogue.Languages[0]) ? catalogue.Text($"{key}.text", language)
            : settings.Organiser is { } organiser
                ? catalogue.Text($"{key}.named", language, organiser, settings.Contact ?? organiser)
            : catalogue.Text($"{key}.unnamed", language);
    }
}
