using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Analysis.Texts;
using Survey.Api.Web;

namespace Survey.Tests.Web;

public sealed partial class WordsTests
{
    public static TheoryData<string> OtherLanguages => [.. TextCatalogue.Languages.Skip(1)];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Catalogue_EveryLanguage_HasTheKeysAndPlacesOfEnglishInWordsOfItsOwn(string language)
    {
        var english = Load("en");
        var other = Load(language);

        Assert.Equal(english.Keys.Order(), other.Keys.Order());
        Assert.All(english, text =>
        {
            Assert.NotEmpty(other[text.Key]);
            Assert.Equal(Places(text.Value), Places(other[text.Key]));
        });
        // Short words may be the same in two languages, such as "No" and "Error:" in Spanish.
        Assert.Empty(
            english
                .Where(text =>
                    text.Value.Length > 20
                    && text.Value.Any(char.IsLetter)
                    && Places(text.Value).Count < 4
                    && other[text.Key] == text.Value
                )
                .Select(text => text.Key)
        );
    }

    private static Dictionary<string, string> Load(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Survey.Api.Texts.web.{language}.json")!;
        return JsonSerializer
            .Deserialize<Dictionary<string, JsonElement>>(stream)!
            .ToDictionary(text => text.Key, text => text.Value.ToString());
    }

    private static List<string> Places(string text) =>
        [.. Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
