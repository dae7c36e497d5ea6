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
    internal static async Task<IResult> Show(
        string code,
        HttpContext context,
        InvitationStore invitations,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (
            await invitations.Find(code, cancel) is not { } invitation
            || await sittings.New(invitation.Survey, context, cancel) is not { } found
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

        var shell = SittingShell.Of(sitting, sitting.Words["invitation.title"], address: $"/i/{code}") with
        {
            SurveyTitle = null,
        };
        return new RazorComponentResult<InvitationPage>(
            new { View = new InvitationView(shell, sitting.Questionnaire, $"/i/{code}?lang={sitting.Language}") }
        );
    }

    internal static async Task<IResult> Begin(
        string code,
        HttpContext context,
        InvitationStore invitations,
        Sittings sittings,
        NextPages next,
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

        var draft = Sittings.NewDraft(sitting, await OwnDevice.IsTicked(context, cancel)) with
        {
            Answers = Preset(sitting.Survey, invitation),
            Invitation = code,
        };
        return next.Resume(await sittings.Begin(sitting, draft, context));
    }

    internal static IResult Used(Sitting sitting)
    {
        var words = sitting.Words;
        var start = $"/s/{sitting.Survey.Id}?lang={sitting.Language}";
        return new RazorComponentResult<MessagePage>(
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

    private static Dictionary<string, AnswerValue> Preset(OpenSurvey survey, InvitationRow invitation) =>
        survey.Plan?.Breakdown is { } breakdown && invitation.Country is { } country
            ? new() { [breakdown] = new TextValue(country) }
            : [];
}
