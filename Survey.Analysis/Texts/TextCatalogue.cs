using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Survey.Analysis.Texts;

/// <summary>
/// The words that people read, by key and language: one embedded file <c>{name}.{language}.json</c> a language, each an
/// object of key and text, and whatever a project adds. A text may have places <c>{0}</c>, filled in the language's own way of
/// writing numbers. What a language lacks is said in the language without its region, else in English.
/// </summary>
public sealed class TextCatalogue
{
    /// <summary>The languages of the product; the first is the one that authors and maintainers write in.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "nl", "es", "it", "el"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, TextForms>> texts;

    private TextCatalogue(IReadOnlyList<string> all, FrozenDictionary<string, FrozenDictionary<string, TextForms>> texts) =>
        (AllLanguages, this.texts) = (all, texts);

    /// <summary>Those of the product, then those that were added, in the order of their codes.</summary>
    public IReadOnlyList<string> AllLanguages { get; }

    /// <summary>The keys of the first language, which has all of them.</summary>
    public IEnumerable<string> Keys => texts[Languages[0]].Keys;

    /// <param name="assembly">The assembly that embeds the files.</param>
    /// <param name="name">The resource name up to the language, such as <c>Survey.Analysis.Texts.report</c>.</param>
    public static TextCatalogue Load(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(
            Languages,
            Languages.ToFrozenDictionary(language => language, language => LoadLanguage(assembly, $"{name}.{language}.json"))
        );
    }

    /// <summary>The text in that language.</summary>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public string Text(string key, string language, params object[] arguments)
    {
        var known = LanguageOf(key, language);
        return texts[known].TryGetValue(key, out var found)
            ? found.Fill(known, arguments)
            : throw new KeyNotFoundException($"No text '{key}' in '{known}'.");
    }

    /// <summary>Whether the language has the key itself.</summary>
    public bool Has(string key, string language) => texts.TryGetValue(language, out var found) && found.ContainsKey(key);

    /// <summary>The language in which the text is said to whoever reads that language.</summary>
    public string LanguageOf(string key, string language) =>
        Has(key, language) ? language
        : language.Split('-')[0] is var whole && Has(key, whole) ? whole
        : Languages[0];

    /// <summary>The text as its author wrote it.</summary>
    internal TextForms Forms(string key, string language) => texts[language][key];

    internal TextCatalogue With(IEnumerable<AddedText> added)
    {
        var all = texts.ToDictionary(language => language.Key, language => language.Value.ToDictionary());
        foreach (var text in added)
        {
            if (!all.TryGetValue(text.Language, out var known))
            {
                all.Add(text.Language, known = []);
            }

            known[text.Key] = text.Forms;
        }

        return new(
            [.. Languages, .. all.Keys.Except(Languages).Order(StringComparer.Ordinal)],
            all.ToFrozenDictionary(language => language.Key, language => language.Value.ToFrozenDictionary())
        );
    }

    private static FrozenDictionary<string, TextForms> LoadLanguage(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly embeds no file '{resource}'.");
        return JsonSerializer
            .Deserialize<Dictionary<string, JsonElement>>(stream)!
            .ToFrozenDictionary(
                text => text.Key,
                text =>
                    text.Value.ValueKind == JsonValueKind.String
                        ? TextForms.Plain(text.Value.GetString()!)
                        : new TextForms(text.Value.Deserialize<Dictionary<string, string>>()!)
            );
    }
}
