using System.CommandLine;
using Survey.Api.Invitations;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>invite</c>: posters, texts to send, and links that work once, all in a folder.</summary>
internal sealed class InviteCommand : Command
{
    private readonly Option<string> url = new("--url")
    {
        Description = "The address that people use, such as https://survey.museum.example.",
        Required = true,
    };

    private readonly Option<string?> names = new("--names")
    {
        Description = "A CSV file with a column name and optionally country and language: one personal link per line.",
    };

    private readonly Option<string> to = new("--out") { Description = "The folder to write to.", Required = true };
    private readonly DataOptions data = new();
    private readonly TextsOption texts = new();
    private readonly Terminal terminal;

    public InviteCommand(Terminal terminal)
        : base(
            "invite",
            """
            Writes posters with a QR code and texts for an invitation and two reminders, in every language of the questionnaire.
            With --names also one personal link per line that takes answers once, as CSV and as letters to print. 'fieldwork'
            shows who has answered; nothing shows what they answered.

            Example:
              survey invite --survey digital-skills --url https://survey.museum.example --names museums.csv --out invitations
            """
        )
    {
        this.terminal = terminal;
        Add(url);
        Add(names);
        Add(to);
        data.AddTo(this);
        texts.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var folder = QuestionnaireFiles.Read(data.Folder(parsed), texts.Read(parsed, terminal), terminal);
        var invited = parsed.GetValue(names) is { } file ? InvitedNames.Read(file, folder) : [];
        var address = Address(parsed.GetRequiredValue(url));
        var output = Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName;
        var files = new InvitationFiles(folder.Questionnaire, address, output);
        await files.WriteOpen();
        if (invited.Count > 0)
        {
            // Not cancelled half-way: codes that are stored and not written down open nothing.
            var task = new InviteTask(InvitationStore.Rows(folder.Questionnaire.Id, invited));
            await OwnerMailbox.Run(data.Data(parsed), task, CancellationToken.None);
            await files.WritePersonal(invited);
        }
        terminal.Say(
            $"{output}: {folder.Questionnaire.Languages.Count} posters and texts, {invited.Count} links that work once."
        );
        return ExitCode.Success;
    }

    private static Uri Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new InputFaultException(
                "invitations/url",
                "--url",
                $"'{url}' is not an address. Write it as https://survey.museum.example."
            );
}
