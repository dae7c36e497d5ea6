using System.Collections.Frozen;

namespace Survey.Analysis.Questionnaires;

/// <summary>A text in one or more languages. It always has the questionnaire's default language.</summary>
public sealed class LocalizedText
{
    private readonly FrozenDictionary<string, string> texts;

    /// <param name="default">The text in the questionnaire's default language.</param>
    /// <param name="translations">Text by language code, such as "nl"; may include the default language.</param>
    public LocalizedText(string @default, IEnumerable<KeyValuePair<string, string>>? translations = null)
    {
        Default = @default;
        texts = (translations ?? []).ToFrozenDictionary();
    }

    /// <summary>The text in the default language, which also serves a language that has none of its own.</summary>
    public string Default { get; }

    /// <summary>The language codes that have a text of their own.</summary>
    public IEnumerable<string> Languages => texts.Keys;

    public string In(string language) => texts.GetValueOrDefault(language, Default);

    /// <summary>Every distinct wording, the default one first.</summary>
    public IEnumerable<string> Wordings => texts.Values.Prepend(Default).Distinct(StringComparer.Ordinal);

    /// <summary>This text and another after it, in every language that one of the two has.</summary>
    internal LocalizedText And(string separator, LocalizedText other) =>
        new(
            Default + separator + other.Default,
            Languages
                .Union(other.Languages)
                .Select(language => KeyValuePair.Create(language, In(language) + separator + other.In(language)))
        );

    public override string ToString() => Default;
}
