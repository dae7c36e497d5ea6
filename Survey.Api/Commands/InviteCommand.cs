using System.CommandLine;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Api.Invitations;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>invite</c>: posters, texts to send, and links that work once, all in a folder.</summary>
internal static class InviteCommand
{
    public static Command Create(Terminal terminal)
    {
        var url = new Option<string>("--url")
        {
            Description = "The address that people use, such as https://survey.museum.example.",
            Required = true,
        };
        var names = new Option<string?>("--names")
        {
            Description = "A CSV file with a column name and, as wanted, country and language: a link of its own for each.",
        };
        var to = new Option<string>("--out") { Description = "The folder to write to.", Required = true };
        var data = new DataOptions();
        var command = new Command(
            "invite",
            """
            Writes posters with a QR code and texts for an invitation and two reminders, in every language of the questionnaire. With
            --names also a link for each line that takes answers once, as CSV and as letters to print; who has answered is told by
            'fieldwork', what they answered by nothing.

            Example:
              survey invite --survey digital-skills --url https://survey.museum.example --names museums.csv --out invitations
            """
        )
        {
            url,
            names,
            to,
        };
        data.AddTo(command);
        command.SetAction(
            async (parsed, _) =>
            {
                var folder = QuestionnaireFiles.Read(data.Folder(parsed));
                var invited = parsed.GetValue(names) is { } file ? Read(file, folder) : [];
                var address = Address(parsed.GetRequiredValue(url));
                var output = Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName;
                await WriteOpen(folder.Questionnaire, address, output);
                if (invited.Count > 0)
                    await WritePersonal(folder.Questionnaire, invited, address, output, data.Data(parsed));
                terminal.Say(
                    $"{output}: {folder.Questionnaire.Languages.Count} posters and texts, {invited.Count} links that work once."
                );
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static Uri Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new InputFaultException(
                "invitations/url",
                "--url",
                $"'{url}' is no address. Write it as https://survey.museum.example."
            );

    private static async Task WriteOpen(Questionnaire questionnaire, Uri url, string output)
    {
        foreach (var words in questionnaire.Languages.Select(language => new Words(language)))
        {
            var address = new Uri(url, $"/s/{questionnaire.Id}?lang={words.Language}").ToString();
            var poster = await PosterFile.Write(new PosterView(words, questionnaire, [("", address)], IsPersonal: false));
            await File.WriteAllTextAsync(Path.Combine(output, $"poster.{words.Language}.html"), poster);
            await File.WriteAllTextAsync(
                Path.Combine(output, $"texts.{words.Language}.txt"),
                InvitationTexts.Of(words, questionnaire, address)
            );
        }
    }

    private static async Task WritePersonal(
        Questionnaire questionnaire,
        IReadOnlyList<Invitation> invited,
        Uri url,
        string output,
        string data
    )
    {
        string Link(Invitation invitation) => new Uri(url, $"/i/{invitation.Code}").ToString();
        // Not given up half-way: codes that are stored and not written down open nothing.
        await OwnerMailbox.Run(data, new InviteTask(InvitationStore.Rows(questionnaire.Id, invited)), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(output, "invitations.csv"), InvitationList.Write(invited, Link));
        foreach (var letters in invited.GroupBy(invitation => invitation.Language ?? questionnaire.DefaultLanguage))
        {
            var sheets = letters.Select(invitation => (invitation.Name, Link(invitation))).ToList();
            var text = await PosterFile.Write(new PosterView(new Words(letters.Key), questionnaire, sheets, IsPersonal: true));
            await File.WriteAllTextAsync(Path.Combine(output, $"letters.{letters.Key}.html"), text);
        }
    }

    private static IReadOnlyList<Invitation> Read(string path, QuestionnaireFolder folder)
    {
        if (!File.Exists(path))
            throw new InputFaultException("file/missing", path, "There is no such file: check the path.");
        var invited = InvitationList.Read(File.ReadAllBytes(path), Secret.Create)
            ?? throw new InputFaultException(
                "invitations/file",
                path,
                "The first line must name the columns: name, and as wanted country and language."
            );
        Check(path, invited, folder);
        return invited;
    }

    private static void Check(string path, IReadOnlyList<Invitation> invited, QuestionnaireFolder folder)
    {
        var countries =
            folder.Plan?.Breakdown is { } breakdown && folder.Questionnaire.Find(breakdown) is ChoiceQuestion question
                ? question.Options.Select(option => option.Code).ToHashSet()
                : [];
        for (var i = 0; i < invited.Count; i++)
        {
            if (invited[i].Country is { } country && !countries.Contains(country))
                throw new InputFaultException(
                    "invitations/country",
                    path,
                    $"Line {i + 2}: the questionnaire has no country '{country}'. Write one of its codes, such as {string.Join(", ", countries.Take(4))}."
                );
            if (invited[i].Language is { } language && !folder.Questionnaire.Languages.Contains(language))
                throw new InputFaultException(
                    "invitations/language",
                    path,
                    $"Line {i + 2}: the questionnaire is not in '{language}'. Write one of {string.Join(", ", folder.Questionnaire.Languages)}."
                );
        }
    }
}
