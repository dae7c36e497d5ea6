using System.CommandLine;
using System.Globalization;
using Survey.Api.Invitations;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>fieldwork</c>: how far a survey is, and until when it takes answers.</summary>
internal static class FieldworkCommand
{
    public static Command Create(Terminal terminal)
    {
        var closes = new Option<string?>("--closes")
        {
            Description = "From this day on (UTC, such as 2026-12-31), or 'now', no answers are taken.",
        };
        var reopen = new Option<bool>("--reopen") { Description = "Answers are taken again." };
        var invitations = new Option<bool>("--invitations")
        {
            Description = "List the invitations, and on which day answers came with them.",
        };
        var data = new DataOptions();
        var command = new Command(
            "fieldwork",
            """
            Tells how many answers a survey has and until when it takes them, also while the server runs; it knows a second later.

            Example:
              survey fieldwork --survey digital-skills --closes 2026-12-31
            """
        )
        {
            closes,
            reopen,
            invitations,
        };
        data.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var survey = Path.GetFileName(data.Folder(parsed));
                if (parsed.GetValue(closes) is { } day)
                    await OwnerMailbox.Run(data.Data(parsed), new CloseTask(survey, Moment(day)), cancel);
                else if (parsed.GetValue(reopen))
                    await OwnerMailbox.Run(data.Data(parsed), new CloseTask(survey, Moment: null), cancel);
                if (parsed.GetValue(invitations))
                    data.NoteAccess(parsed);
                await Tell(terminal, data.Data(parsed), survey, parsed.GetValue(invitations), cancel);
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static async Task Tell(Terminal terminal, string data, string survey, bool lists, CancellationToken cancel)
    {
        using var reader = DatabaseReader.Open(data);
        var (answers, closes, invited) = await reader.Read(
            connection =>
                (
                    connection.CountResponses(survey),
                    connection.FindFieldwork(survey)?.Closes,
                    connection.Invitations(survey).ToList()
                ),
            cancel
        );
        var end = closes is null
            ? "open"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(closes <= TimeProvider.System.GetUtcNow() ? "closed since" : "closes on")} {closes:yyyy-MM-dd HH:mm} UTC"
            );
        terminal.Say(
            $"{survey}: {end}, {answers} answers, {invited.Count} invitations, {invited.Count(row => row.UsedOn is not null)} of them used."
        );
        if (lists)
            foreach (var row in invited)
                terminal.Say(
                    string.Join(
                        '\t',
                        row.Name,
                        row.Country,
                        row.Language,
                        row.UsedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "not yet"
                    )
                );
    }

    private static DateTimeOffset Moment(string text) =>
        text == "now" ? TimeProvider.System.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : throw new InputFaultException("fieldwork/day", "--closes", $"'{text}' is no day. Write it as 2026-12-31, or 'now'.");
}
