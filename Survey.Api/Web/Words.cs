using System.Globalization;
using Microsoft.AspNetCore.Components;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;

namespace Survey.Api.Web;

/// <summary>The words of the pages in one language.</summary>
/// <param name="Texts">Those of the product, and what was added to them.</param>
/// <param name="Language">The language of the page.</param>
public sealed record Words(TextLibrary Texts, string Language)
{
    /// <summary>The language of reports where it is another one than the page's, since a text of theirs is missing; else null.</summary>
    public string? LanguageOfReports =>
        Texts["report"]
            .Keys.Select(key => Foreign(Texts["report"].LanguageOf(key, Language)))
            .FirstOrDefault(found => found is not null);

    private const string Catalogue = "web";

    /// <summary>The words as content of a page.</summary>
    public ShownWords Shown => new(this);

    /// <summary>The languages of the pages that belong to no single survey.</summary>
    public IReadOnlyList<string> SiteLanguages => Texts[Catalogue].AllLanguages;

    public Said this[string key, params object[] arguments] =>
        new(Texts[Catalogue].Text(key, Language, arguments), Foreign(Texts[Catalogue].LanguageOf(key, Language)));

    /// <summary>What to do about an answer.</summary>
    public Said Of(AnswerProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem.Text(Language, Texts), Foreign(problem.LanguageOf(Language, Texts)));
    }

    /// <summary>The words of a page that belongs to no survey.</summary>
    internal static Words OfSite(HttpContext context)
    {
        var texts = context.RequestServices.GetRequiredService<TextLibrary>();
        return new(texts, LanguageChoice.Of(context.Request, texts[Catalogue].AllLanguages));
    }

    /// <summary>The name of a language in that language.</summary>
    public string NameOf(string language) =>
        Texts[Catalogue].Has("language.name", language)
            ? Texts[Catalogue].Text("language.name", language)
            : NativeName(CultureInfo.GetCultureInfo(language));

    /// <summary>Null for the page's own language; the same one without its region sounds alike.</summary>
    private string? Foreign(string spoken) => spoken == Language || spoken == Language.Split('-')[0] ? null : spoken;

    private static string NativeName(CultureInfo culture) => culture.NativeName[..1].ToUpper(culture) + culture.NativeName[1..];

    /// <summary>Words by key, as content.</summary>
    public readonly record struct ShownWords(Words Words)
    {
        public RenderFragment this[string key, params object[] arguments] => Words[key, arguments].Shown;
    }
}
