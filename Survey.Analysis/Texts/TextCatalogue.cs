using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Survey.Analysis.Texts;

/// <summary>
/// The words that people read, by key and language: one embedded file <c>{name}.{language}.json</c> a language, each a flat
/// object of key and text. A text may have places <c>{0}</c>, filled in the language's own way of writing numbers.
/// </summary>
public sealed class TextCatalogue
{
    /// <summary>The languages of every catalogue; the first is the one that authors and maintainers write in.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "nl", "es", "it", "el"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> texts;

    private TextCatalogue(FrozenDictionary<string, FrozenDictionary<string, string>> texts) => this.texts = texts;

    /// <summary>The keys of the first language; the other languages have the same.</summary>
    public IEnumerable<string> Keys => texts[Languages[0]].Keys;

    /// <param name="assembly">The assembly that embeds the files.</param>
    /// <param name="name">The resource name up to the language, such as <c>Survey.Analysis.Texts.report</c>.</param>
    public static TextCatalogue Load(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(
            Languages.ToFrozenDictionary(language => language, language => LoadLanguage(assembly, $"{name}.{language}.json"))
        );
    }

    /// <summary>The text in that language; in the first language where the language is not one of the catalogue's.</summary>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public string Text(string key, string language, params object[] arguments)
    {
        var known = texts.ContainsKey(language) ? language : Languages[0];
        var text = texts[known].TryGetValue(key, out var found)
            ? found
            : throw new KeyNotFoundException($"No text '{key}' in '{known}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(known), text, arguments);
    }

    /// <summary>Whether the language has the key itself.</summary>
    public bool Has(string key, string language) => texts.TryGetValue(language, out var found) && found.ContainsKey(key);

    private static FrozenDictionary<string, string> LoadLanguage(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly embeds no file '{resource}'.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
