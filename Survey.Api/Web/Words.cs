using Survey.Analysis.Texts;

namespace Survey.Api.Web;

/// <summary>The words of the pages in one language.</summary>
public sealed record Words(string Language)
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(typeof(Words).Assembly, "Survey.Api.Texts.web");

    /// <summary>The languages of the pages themselves.</summary>
    public static IReadOnlyList<string> Languages => TextCatalogue.Languages;

    public string this[string key, params object[] arguments] => Catalogue.Text(key, Language, arguments);

    /// <summary>The name of a language in that language; its code where the pages do not have it.</summary>
    public static string NameOf(string language) =>
        Languages.Contains(language) ? new Words(language)["language.name"] : language;
}
