using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Texts;
using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>The statements on privacy and accessibility.</summary>
internal static class StatementPages
{
    public static IEndpointRouteBuilder MapStatementPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapPublicPages("/");
        group.MapGet("/privacy", Privacy);
        group.MapGet("/privacy/{hash}", Before);
        group.MapGet("/accessibility", Accessibility);
        return routes;
    }

    internal static RazorComponentResult<StatementPage> Privacy(HttpContext context, PrivacyNotices notices)
    {
        var words = Words.OfSite(context);
        var statement = notices.Current(words.Language);
        return Page(words, "privacy.title", "/privacy", statement, words["privacy.version", statement.Hash[..12]]);
    }

    internal static async Task<Results<RazorComponentResult<StatementPage>, NotFound>> Before(
        string hash,
        PrivacyNotices notices,
        TextLibrary texts,
        CancellationToken cancel
    )
    {
        if (await notices.Find(hash, cancel) is not var (statement, firstDay))
        {
            return TypedResults.NotFound();
        }

        var words = new Words(texts, statement.Language);
        return Page(
            words,
            "privacy.title",
            address: null,
            statement,
            words["privacy.since", hash[..12], Dates.Of(firstDay, words.Language)]
        );
    }

    internal static RazorComponentResult<StatementPage> Accessibility(HttpContext context, WebSettings settings)
    {
        var words = Words.OfSite(context);
        return Page(
            words,
            "accessibility.title",
            "/accessibility",
            Statement.OfAccessibility(words.Texts, words.Language, settings),
            version: null
        );
    }

    private static RazorComponentResult<StatementPage> Page(
        Words words,
        string title,
        string? address,
        Statement statement,
        Said? version
    )
    {
        var shell = new Shell(words, words[title])
        {
            Languages = address is null ? [] : LanguageLink.Each(words, words.SiteLanguages, address),
        };
        return new(new { View = new StatementView(shell, words[title], statement, version) });
    }
}
