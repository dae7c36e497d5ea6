using System.CommandLine;
using Survey.Api.Storage;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>retention</c>: deletes what is past its date now, as the server does every hour.</summary>
internal sealed class RetentionCommand : Command
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Show what is past its date, and delete nothing." };
    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public RetentionCommand(Terminal terminal)
        : base(
            "retention",
            """
            Deletes drafts, contact details and submission keys that are past their date, as the server does every hour. One run
            deletes at most a fifth of each kind.

            Example:
              survey retention --dry-run --data /srv/survey/survey.db
            """
        )
    {
        this.terminal = terminal;
        Add(dryRun);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = Database.Open(data.Value(parsed));
        var retention = new Retention(database, TimeProvider.System);
        Show("past their date", await retention.Due());
        if (!parsed.GetValue(dryRun))
        {
            Show("deleted", await retention.Run());
        }

        return ExitCode.Success;
    }

    private void Show(string what, RetentionCounts counts) =>
        terminal.Say(
            $"{what}: {counts.Drafts} drafts, {counts.Contacts} contact details, {counts.SubmissionKeys} submission keys"
        );
}
