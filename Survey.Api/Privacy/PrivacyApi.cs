using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>The privacy statement, for programs that ask for consent themselves.</summary>
internal static class PrivacyApi
{
    public static IEndpointRouteBuilder MapPrivacy(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/privacy", Show)
            .AllowAnonymous()
            .WithTags("Privacy")
            .WithName("GetPrivacyStatement")
            .WithSummary("The current privacy statement; a consent refers to its notice.");
        return routes;
    }

    internal static Ok<PrivacyBody> Show(HttpContext context, PrivacyNotices notices)
    {
        var statement = notices.Current(LanguageChoice.Of(context.Request, notices.Languages));
        return TypedResults.Ok(new PrivacyBody(statement.Hash, statement.Language, statement.Parts));
    }
}
