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
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(
        typeof(Statement).Assembly,
        "Survey.Api.Texts.statements"
    );

    private static readonly string[] PrivacyParts = ["who", "what", "why", "seen", "kept", "rights", "cookie"];

    private static readonly string[] AccessibilityParts = ["aim", "how", "tested", "limits", "contact"];

    /// <summary>All of it as one text.</summary>
    public string Text => string.Join("\n\n", Parts.Select(part => $"{part.Heading}\n{part.Text}"));

    /// <summary>SHA-256 of the text in hexadecimal: names this version in this language.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>How answers are treated. It names the organiser, so that another organiser makes another version.</summary>
    internal static Statement OfPrivacy(string language, WebSettings settings) => Of("privacy", PrivacyParts, language, settings);

    /// <summary>How accessible the pages are, and what to do where they are not.</summary>
    internal static Statement OfAccessibility(string language, WebSettings settings) =>
        Of("accessibility", AccessibilityParts, language, settings);

    /// <summary>A statement from its whole text.</summary>
    public static Statement Read(string language, string text) =>
        new(
            language,
            [.. text.Split("\n\n").Select(part => part.Split('\n', 2)).Select(part => new StatementPart(part[0], part[1]))]
        );

    private static Statement Of(string name, IEnumerable<string> parts, string language, WebSettings settings) =>
        new(
            language,
            [
                .. parts
                    .Select(part => $"{name}.{part}")
                    .Select(key => new StatementPart(Catalogue.Text($"{key}.title", language), TextOf(key, language, settings))),
            ]
        );

    /// <summary>One part of the statement on privacy.</summary>
    internal static string PrivacyText(string part, string language, WebSettings settings) =>
        TextOf($"privacy.{part}", language, settings);

    private static string TextOf(string key, string language, WebSettings settings) =>
        Catalogue.Has($"{key}.text", language) ? Catalogue.Text($"{key}.text", language)
        : settings.Organiser is { } organiser ? Catalogue.Text($"{key}.named", language, organiser, settings.Contact ?? organiser)
        : Catalogue.Text($"{key}.unnamed", language);
}
