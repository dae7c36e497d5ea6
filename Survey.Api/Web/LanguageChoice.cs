namespace Survey.Api.Web;

/// <summary>Which language to use before the reader has chosen one.</summary>
internal static class LanguageChoice
{
    /// <summary>The one named in the address, else the browser's first available one, else the first available one.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> languages)
    {
        var asked = request.Query["lang"].ToString();
        return languages.Contains(asked) ? asked : Preferred(request).FirstOrDefault(languages.Contains) ?? languages[0];
    }

    private static IEnumerable<string> Preferred(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .SelectMany(language => new[] { language, language.Split('-')[0].ToLowerInvariant() });
}
