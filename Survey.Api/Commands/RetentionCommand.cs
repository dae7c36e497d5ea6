using System.CommandLine;
using Survey.Api.Storage;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>retention</c>: deletes what is past its date now, as the server does every hour.</summary>
internal static class RetentionCommand
{
    public static Command Create(Terminal terminal)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what is past its date, and delete nothing." };
        var data = new DatabaseOption();
        var command = new Command(
            "retention",
            """
            Deletes drafts, contact details and submission keys that are past their date, as the server does every hour. One run
            takes a fifth of a kind at most.

            Example:
              survey retention --dry-run --data /srv/survey/survey.db
            """
        )
        {
            dryRun,
        };
        data.AddTo(command);
        command.SetAction(
            async (parsed, _) =>
            {
                await using var database = Database.Open(data.Value(parsed));
                var retention = new Retention(database, TimeProvider.System);
                var due = await retention.Due();
                Tell(terminal, "past their date", due);
                if (!parsed.GetValue(dryRun))
                    Tell(terminal, "deleted", await retention.Run());
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static void Tell(Terminal terminal, string what, RetentionCounts counts) =>
        terminal.Say(
            $"{what}: {counts.Drafts} drafts, {counts.Contacts} contact details, {counts.SubmissionKeys} submission keys"
        );
}
