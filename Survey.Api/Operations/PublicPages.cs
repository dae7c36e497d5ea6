namespace Survey.Api.Operations;

/// <summary>What holds for every page that respondents see.</summary>
internal static class PublicPages
{
    /// <summary>Open to all, not part of the interface for programs, and taking forms of this site only, without cookies.</summary>
    public static RouteGroupBuilder MapPublicPages(this IEndpointRouteBuilder routes, string prefix) =>
        routes.MapGroup(prefix).AllowAnonymous().ExcludeFromDescription().DisableAntiforgery().AddEndpointFilter<RouteGroupBuilder, OwnForms>();
}
