using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The pages on which respondents answer, from the first to the last. Only forms change anything.</summary>
internal static class AnsweringPages
{
    public static IEndpointRouteBuilder MapAnsweringPages(this IEndpointRouteBuilder routes)
    {
        var survey = routes.MapPublicPages("/s").AddEndpointFilter<RouteGroupBuilder, FormerAddresses>();
        survey.MapGet("/{survey}", StartPages.Show);
        survey.MapPost("/{survey}/start", StartPages.Begin);
        survey.MapPost("/{survey}/continue", StartPages.Continue);
        survey.MapPost("/{survey}/restart", StartPages.Restart);
        survey.MapGet("/{survey}/pages/{page}", QuestionPages.Show);
        survey.MapPost("/{survey}/pages/{page}", QuestionPages.Save);
        survey.MapGet("/{survey}/check", CheckPages.Show);
        survey.MapPost("/{survey}/check", CheckPages.Send);
        survey.MapGet("/{survey}/later", LaterPages.Show);
        survey.MapPost("/{survey}/later", LaterPages.MakeLink);
        var resume = survey.MapGroup("").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        resume.MapGet("/{survey}/resume/{secret}", ResumePages.Show);
        resume.MapPost("/{survey}/resume/{secret}", ResumePages.Exchange);
        survey.MapGet("/{survey}/closed", ClosedPages.Show);
        var invitation = routes.MapPublicPages("/i").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        invitation.MapGet("/{code}", InvitationPages.Show);
        invitation.MapPost("/{code}", InvitationPages.Begin);
        routes
            .MapPublicPages("/r")
            .AddEndpointFilter<RouteGroupBuilder, WrongSecrets>()
            .MapPost("/{receipt}/edit", CorrectionPages.Begin);
        return routes;
    }
}
