using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Invitations;

/// <summary>An invitation and two reminders to copy into e-mail or a newsletter.</summary>
internal static class InvitationTexts
{
    private static readonly string[] Keys = ["invitation.text", "invitation.reminder", "invitation.last"];

    public static string Of(Words words, Questionnaire questionnaire, string address)
    {
        object[] parts = [questionnaire.Title.In(words.Language), AnsweringTime.Minutes(questionnaire), address];
        return string.Join("\n\n---\n\n", Keys.Select(key => words[key, parts])) + "\n";
    }
}
