namespace Survey.Api.Web;

/// <summary>What holds for every page that respondents see.</summary>
internal static class PublicPages
{
    /// <summary>
    /// Open to all, not part of the interface for programs, and taking forms of this site only. The framework's antiforgery binds a
    /// form to a cookie; here nothing follows from a cookie, and forms must work without any.
    /// </summary>
    public static RouteGroupBuilder MapPublicPages(this IEndpointRouteBuilder routes, string prefix) =>
        routes
            .MapGroup(prefix)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .DisableAntiforgery()
            .AddEndpointFilter<RouteGroupBuilder, OwnForms>();
}
