using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
using Survey.Api.Invitations;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Where those who were invited by a personal link begin.</summary>
internal static class InvitationPages
{
    /// <summary>Only the button uses the invitation, so that programs which follow links in e-mail do not.</summary>
    internal static async Task<
        Results<RazorComponentResult<InvitationPage>, RazorComponentResult<MessagePage>, SeeOther, NotFound>
    > Show(string code, HttpContext context, InvitationStore invitations, Sittings sittings, CancellationToken cancel)
    {
        if (
            await invitations.Find(code, cancel) is not { } invitation
            || await sittings.Find(invitation.Survey, context, cancel) is not { } found
        )
        {
            return TypedResults.NotFound();
        }

        var sitting =
            context.Request.Query.ContainsKey("lang") || invitation.Language is null
                ? found
                : found with
                {
                    Language = invitation.Language,
                };
        if (sitting.Closed is not null)
        {
            return new SeeOther(sitting.ClosedAddress);
        }

        if (invitation.UsedOn is not null)
        {
            return Used(sitting);
        }

        var shell = SittingShell.Of(sitting, new Words(sitting.Language)["invitation.title"], address: $"/i/{code}") with
        {
            SurveyTitle = null,
        };
        return new RazorComponentResult<InvitationPage>(
            new { View = new InvitationView(shell, sitting.Questionnaire, $"/i/{code}?lang={sitting.Language}") }
        );
    }

    internal static async Task<Results<SeeOther, RazorComponentResult<MessagePage>, NotFound>> Begin(
        string code,
        HttpContext context,
        InvitationStore invitations,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (
            await invitations.Find(code, cancel) is not { } invitation
            || await sittings.New(invitation.Survey, context, cancel) is not { } sitting
        )
        {
            return TypedResults.NotFound();
        }

        if (invitation.UsedOn is not null)
        {
            return Used(sitting);
        }

        var started = await sittings.Save(
            sitting with
            {
                Draft = Draft(sitting, invitation, code),
            },
            sitting.Language,
            same => same,
            context
        );
        return new SeeOther((started with { IsInAddress = true }).Resume);
    }

    internal static RazorComponentResult<MessagePage> Used(Sitting sitting)
    {
        var words = new Words(sitting.Language);
        var start = $"/s/{sitting.Survey.Id}?lang={sitting.Language}";
        return new(
            new
            {
                View = new MessageView(
                    SittingShell.Of(sitting, words["invitation.used"], address: start),
                    words["invitation.used"],
                    words["invitation.used-lead"],
                    start,
                    words["resume.start"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status409Conflict,
        };
    }

    private static ResponseDraft Draft(Sitting sitting, InvitationRow invitation, string code) =>
        new()
        {
            Survey = sitting.Survey.Id,
            Language = sitting.Language,
            Answers = Preset(sitting.Survey, invitation),
            Invitation = code,
        };

    private static Dictionary<string, AnswerValue> Preset(OpenSurvey survey, InvitationRow invitation) =>
        survey.Plan?.Breakdown is { } breakdown && invitation.Country is { } country
            ? new() { [breakdown] = new TextValue(country) }
            : [];
}
