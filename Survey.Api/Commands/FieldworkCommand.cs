using System.CommandLine;
using System.Globalization;
using Survey.Api.Invitations;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>fieldwork</c>: how many answers a survey has, and until when it takes them.</summary>
internal sealed class FieldworkCommand : Command
{
    private readonly Option<string?> closes = new("--closes")
    {
        Description = "From this day on (UTC, such as 2026-12-31), or 'now', no answers are taken.",
    };

    private readonly Option<bool> reopen = new("--reopen") { Description = "Take answers again." };

    private readonly Option<bool> invitations = new("--invitations")
    {
        Description = "List the invitations, and in which month answers came with them.",
    };

    private readonly DataOptions data = new();
    private readonly Terminal terminal;

    public FieldworkCommand(Terminal terminal)
        : base(
            "fieldwork",
            """
            Shows how many answers a survey has and until when it takes them, and changes that date, also while the server runs:
            the server follows within a second.

            Example:
              survey fieldwork --survey digital-skills --closes 2026-12-31
            """
        )
    {
        this.terminal = terminal;
        Add(closes);
        Add(reopen);
        Add(invitations);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var survey = Path.GetFileName(data.Folder(parsed));
        if (parsed.GetValue(closes) is { } day)
        {
            await OwnerMailbox.Run(data.Data(parsed), new CloseTask(survey, Moment(day)), cancel);
        }
        else if (parsed.GetValue(reopen))
        {
            await OwnerMailbox.Run(data.Data(parsed), new CloseTask(survey, Moment: null), cancel);
        }

        if (parsed.GetValue(invitations))
        {
            data.NoteAccess(parsed);
        }

        await Show(data.Data(parsed), survey, parsed.GetValue(invitations), cancel);
        return ExitCode.Success;
    }

    private async Task Show(string address, string survey, bool listsInvitations, CancellationToken cancel)
    {
        using var reader = DatabaseReader.Open(address);
        var (answers, closing, invited) = await reader.Read(
            connection =>
                (
                    connection.CountResponses(survey),
                    connection.FindFieldwork(survey)?.Closes,
                    connection.Invitations(survey).ToList()
                ),
            cancel
        );
        terminal.Say(
            $"{survey}: {StateAt(closing)}, {answers} answers, {invited.Count} invitations, "
                + $"{invited.Count(row => row.UsedOn is not null)} of them used."
        );
        foreach (var row in listsInvitations ? invited : [])
        {
            terminal.Say(Line(row));
        }
    }

    private static string StateAt(DateTimeOffset? closing) =>
        closing is null
            ? "open"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(closing <= TimeProvider.System.GetUtcNow() ? "closed since" : "closes on")} {closing:yyyy-MM-dd HH:mm} UTC"
            );

    private static string Line(InvitationRow row) =>
        string.Join(
            '\t',
            row.Name.Replace("\t", "\\t", StringComparison.Ordinal),
            row.Country,
            row.Language,
            row.UsedOn?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "not yet"
        );

    private static DateTimeOffset Moment(string text) =>
        text == "now" ? TimeProvider.System.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : throw new InputFaultException("fieldwork/day", "--closes", $"'{text}' is not a day. Write it as 2026-12-31, or 'now'.");
}
