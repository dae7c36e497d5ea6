using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>Signing in, by a key or by a link that works once, and out again. Only forms change anything.</summary>
internal static class SignInPages
{
    public const string KeyField = "key";

    private const string Address = "/sign-in";
    private const string Landing = "/results";
    private const string ToField = "to";

    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPublicPages("").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        pages.MapGet(Address, Show);
        pages.MapPost(Address, SignIn);
        pages.MapGet(Address + "/{link}", ShowLink);
        pages.MapPost(Address + "/{link}", UseLink);
        pages.MapPost("/sign-out", SignOut);
        pages.MapPost("/sign-out/everywhere", SignOutEverywhere);
        return routes;
    }

    /// <summary>Where somebody signs in who has asked for a page, to be led there afterwards.</summary>
    public static string AddressFor(HttpRequest asked) =>
        HttpMethods.IsGet(asked.Method) ? Address + WithGoal(Goal(asked.Path.ToUriComponent() + asked.QueryString)) : Address;

    internal static RazorComponentResult<SignInPage> Show(HttpContext context) => Page(context, isWrong: false);

    internal static async Task<Results<SeeOther, RazorComponentResult<SignInPage>>> SignIn(
        HttpContext context,
        KeyStore keys,
        SessionStore sessions,
        SessionCookie cookie,
        CancellationToken cancel
    )
    {
        var typed = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(cancel))[KeyField].ToString() : "";
        if (await keys.Find(typed.Trim(), cancel) is not { } key)
        {
            return Page(context, isWrong: true);
        }

        await EndOld(context, sessions, cookie);
        cookie.Put(context, await sessions.Begin(key));
        return new SeeOther(Goal(context.Request.Query[ToField]) ?? Landing);
    }

    internal static async Task<IResult> ShowLink(string link, HttpContext context, SignInLinks links, CancellationToken cancel)
    {
        var shell = ShellOf(context, "sign-in.link", $"{Address}/{link}");
        return await links.IsOpen(link, cancel)
            ? new RazorComponentResult<SignInLinkPage>(
                new { View = new SignInLinkView(shell, $"{Address}/{link}?lang={shell.Language}") }
            )
            : Gone(context);
    }

    internal static async Task<IResult> UseLink(
        string link,
        HttpContext context,
        SignInLinks links,
        SessionStore sessions,
        SessionCookie cookie
    )
    {
        if (await links.Use(link) is not { } token)
        {
            return Gone(context);
        }

        await EndOld(context, sessions, cookie);
        cookie.Put(context, token);
        return new SeeOther(Landing);
    }

    internal static async Task<SeeOther> SignOut(HttpContext context, SessionStore sessions, SessionCookie cookie)
    {
        await EndOld(context, sessions, cookie);
        cookie.Delete(context);
        return new SeeOther(Address);
    }

    internal static async Task<SeeOther> SignOutEverywhere(HttpContext context, SessionStore sessions, SessionCookie cookie)
    {
        if (cookie.Token(context) is { } token)
        {
            await sessions.EndAll(token);
        }

        cookie.Delete(context);
        return new SeeOther(Address);
    }

    private static async Task EndOld(HttpContext context, SessionStore sessions, SessionCookie cookie)
    {
        if (cookie.Token(context) is { } token)
        {
            await sessions.End(token);
        }
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext context, bool isWrong)
    {
        var goal = WithGoal(Goal(context.Request.Query[ToField]));
        var shell = ShellOf(context, "sign-in.title", Address + goal);
        var view = new SignInView(
            isWrong ? shell with { Title = shell.Words["title.error", shell.Title.Text] } : shell,
            LanguageLink.In(Address + goal, shell.Language),
            isWrong
        );
        return new(new { View = view }) { StatusCode = isWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK };
    }

    private static RazorComponentResult<MessagePage> Gone(HttpContext context)
    {
        var shell = ShellOf(context, "sign-in.gone", $"{Address}/gone");
        var words = shell.Words;
        return new(
            new
            {
                View = new MessageView(
                    shell,
                    words["sign-in.gone"],
                    words["sign-in.gone-lead"],
                    $"{Address}?lang={shell.Language}",
                    words["sign-in.title"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
    }

    private static Shell ShellOf(HttpContext context, string title, string address)
    {
        var words = Words.OfSite(context);
        return new(words, words[title]) { Languages = LanguageLink.Each(words, words.SiteLanguages, address) };
    }

    private static string WithGoal(string? goal) =>
        goal is null
            ? ""
            : new QueryBuilder { { ToField, goal } }
                .ToQueryString()
                .ToString();

    /// <summary>Only results: an address of elsewhere would lead people to another site who believe to be here.</summary>
    private static string? Goal(string? address) =>
        address is not null
        && (
            address == Landing
            || address.StartsWith(Landing + "/", StringComparison.Ordinal)
            || address.StartsWith(Landing + "?", StringComparison.Ordinal)
        )
        && address.All(letter => letter is > ' ' and <= '~' and not '\\')
            ? address
            : null;
}
