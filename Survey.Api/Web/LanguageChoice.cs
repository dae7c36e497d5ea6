namespace Survey.Api.Web;

/// <summary>Which language to speak before the reader has said so.</summary>
internal static class LanguageChoice
{
    /// <summary>The one asked for in the address, else the browser's first that there is, else the first that there is.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> languages)
    {
        var asked = request.Query["lang"].ToString();
        return languages.Contains(asked) ? asked : Preferred(request).FirstOrDefault(languages.Contains) ?? languages[0];
    }

    private static IEnumerable<string> Preferred(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
}
