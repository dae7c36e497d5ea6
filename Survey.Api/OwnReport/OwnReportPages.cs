using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Submitting;
using Survey.Api.Web;

namespace Survey.Api.OwnReport;

/// <summary>
/// What a respondent gets back at once: their levels beside those of others, their largest gaps, and the lessons for these gaps.
/// </summary>
internal static class OwnReportPages
{
    public static IEndpointRouteBuilder MapOwnReport(this IEndpointRouteBuilder routes)
    {
        routes.MapPublicPages("/r").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>().MapGet("/{receipt}/report", Show);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<OwnReportPage>, RazorComponentResult<MessagePage>, NotFound>> Show(
        string receipt,
        HttpContext context,
        OwnResponses responses,
        PeerGroupStore peers,
        CancellationToken cancel
    )
    {
        var found = await responses.Find(receipt, cancel);
        if (found is { Survey.IsPlanUnused: true })
        {
            return Unavailable(found, context, receipt);
        }

        if (
            found
            is not { Survey: { Plan: { SkillGroups.Count: > 0 } plan } survey, Asked: { } asked, Response.IsReadable: true } own
        )
        {
            return TypedResults.NotFound();
        }

        var shell = own.ShellOf(context, "report.title", $"/r/{receipt}/report");
        var others = await peers.Of(survey, cancel);
        var category = Category(asked, plan, own.Response);
        return new RazorComponentResult<OwnReportPage>(
            new
            {
                View = new OwnReportView
                {
                    Shell = shell,
                    Receipt = receipt,
                    Plan = plan,
                    Levels = Levels(asked, plan),
                    Own = OwnSkills.Of(plan, asked, own.Response.Answers),
                    Everyone = others.FirstOrDefault(group => group.Category is null),
                    Category = category is null ? null : others.FirstOrDefault(group => group.Category == category.Code),
                    CategoryLabel = category?.Label.In(shell.Language),
                },
            }
        );
    }

    private static RazorComponentResult<MessagePage> Unavailable(OwnResponses.Found own, HttpContext context, string receipt)
    {
        var shell = own.ShellOf(context, "report.title", $"/r/{receipt}/report");
        return new(
            new
            {
                View = new MessageView(
                    shell,
                    shell.Words["report.unavailable"],
                    shell.Words["report.unavailable-lead"],
                    $"/r/{receipt}?lang={shell.Language}",
                    shell.Words["report.back"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        };
    }

    private static Option? Category(Questionnaire questionnaire, ReportPlan plan, OwnResponse own) =>
        plan.Breakdown is { } breakdown
        && questionnaire.Find(breakdown) is ChoiceQuestion question
        && own.Answers.GetValueOrDefault(breakdown) is TextValue code
            ? question.Options.FirstOrDefault(option => option.Code == code.Text)
            : null;

    private static IReadOnlyList<Option> Levels(Questionnaire questionnaire, ReportPlan plan)
    {
        var matrix = (MatrixQuestion)questionnaire.Find(plan.SkillGroups[0].Current)!; // checked when the plan was read
        return [.. plan.Levels.Select(level => matrix.Columns.Single(column => column.Code == level))];
    }
}
