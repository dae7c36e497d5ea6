using System.Text;
using Survey.Analysis.Questionnaires;
using Survey.Api.Invitations;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary>Writes posters, texts, letters and the list of links into a folder.</summary>
/// <param name="questionnaire">What people are invited to answer.</param>
/// <param name="url">The address that people use.</param>
/// <param name="output">The folder.</param>
internal sealed class InvitationFiles(Questionnaire questionnaire, Uri url, string output)
{
    /// <summary>For everybody: a poster and texts in each language.</summary>
    public async Task WriteOpen()
    {
        foreach (var words in questionnaire.Languages.Select(language => new Words(questionnaire.Texts, language)))
        {
            var address = new Uri(url, $"/s/{questionnaire.Id}?lang={words.Language}").ToString();
            Write(
                $"poster.{words.Language}.html",
                await PosterFile.Write(new PosterView(words, questionnaire, [("", address)], IsPersonal: false))
            );
            Write($"texts.{words.Language}.txt", InvitationTexts.Of(words, questionnaire, address));
        }
    }

    /// <summary>For those invited by name: their links, as a list and as letters.</summary>
    public async Task WritePersonal(IReadOnlyList<Invitation> invited)
    {
        Write("invitations.csv", InvitationList.Write(invited, Link));
        foreach (var letters in invited.GroupBy(invitation => invitation.Language ?? questionnaire.DefaultLanguage))
        {
            var sheets = letters.Select(invitation => (invitation.Name, Link(invitation))).ToList();
            Write(
                $"letters.{letters.Key}.html",
                await PosterFile.Write(
                    new PosterView(new Words(questionnaire.Texts, letters.Key), questionnaire, sheets, IsPersonal: true)
                )
            );
        }
    }

    private string Link(Invitation invitation) => new Uri(url, $"/i/{invitation.Code}").ToString();

    private void Write(string name, string text) =>
        OutputFile.Write(Path.Combine(output, name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
