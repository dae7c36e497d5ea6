using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Translations;

/// <summary>A file to translate: the English texts that a language lacks, with the plural forms of that language.</summary>
public static class StartingFile
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="output">Where it is written.</param>
    /// <param name="library">The texts so far.</param>
    /// <param name="state">What is missing.</param>
    public static void Write(Stream output, TextLibrary library, CatalogueState state)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(state);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        foreach (var key in state.Missing)
        {
            json.WritePropertyName(key);
            Write(json, library[state.Name].Forms(key, TextCatalogue.Languages[0]), state.Language);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextForms english, string language)
    {
        var categories = PluralRules.Of(language).Categories;
        var other = english.ByCategory[PluralRules.Other];
        if (!english.IsCounted || categories.Count == 1)
        {
            json.WriteStringValue(other);
            return;
        }

        json.WriteStartObject();
        foreach (var category in categories)
        {
            json.WriteString(category, english.ByCategory.GetValueOrDefault(category, other));
        }

        json.WriteEndObject();
    }
}
