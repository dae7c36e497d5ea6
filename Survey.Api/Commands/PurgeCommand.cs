using System.CommandLine;
using Survey.Analysis.Versions;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>questionnaire purge</c>: erases for good the answers to what is no longer asked.</summary>
internal sealed class PurgeCommand : Command
{
    private readonly Option<string> question = new("--question")
    {
        Description = "The question, as results name it (name or name~kind).",
        Required = true,
    };

    private readonly Option<string?> row = new("--row") { Description = "Only this row of a matrix." };
    private readonly Option<string?> code = new("--option") { Description = "Only this option, point or column." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be erased, and erase nothing." };
    private readonly DataOptions data = new();
    private readonly Terminal terminal;

    public PurgeCommand(Terminal terminal)
        : base(
            "purge",
            """
            Erases the answers to a question, a row or an option that the questionnaire no longer has, from all responses, contact
            details and drafts; also while the server runs. It cannot be undone, and backups made before still have them.

            Example:
              survey questionnaire purge --survey digital-skills --question ecommerce --option tickets_only --dry-run
            """
        )
    {
        this.terminal = terminal;
        Add(question);
        Add(row);
        Add(code);
        Add(dryRun);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var survey = Path.GetFileName(data.Folder(parsed));
        var place = new AnswerPlace(parsed.GetRequiredValue(question), parsed.GetValue(row), parsed.GetValue(code));
        data.NoteAccess(parsed);
        var counts = Count(data.Data(parsed), survey, place);
        var what = $"{place}: {counts.Responses} responses, {counts.Contacts} contact details, {counts.Drafts} open drafts";
        if (parsed.GetValue(dryRun))
        {
            terminal.Say($"{what} have such an answer; nothing was erased, as requested.");
            return ExitCode.Success;
        }

        await OwnerMailbox.Run(data.Data(parsed), new PurgeTask(survey, place), cancel);
        terminal.Say($"{what} had such an answer; it is erased. Backups made before still have it.");
        return ExitCode.Success;
    }

    /// <exception cref="InputFaultException">The place is still asked, or never was.</exception>
    private static PurgeCounts Count(string data, string survey, AnswerPlace place)
    {
        using var database = DatabaseReader.Open(data);
        return database
            .ReadLong(connection =>
            {
                var served = SurveyUnions.Served(connection, survey);
                var union = served.Count == 0 ? null : QuestionnaireUnion.Of(served[0].Questionnaire, served);
                if (union is null || !place.IsIn(union.Questionnaire))
                {
                    throw new InputFaultException(
                        "purge/unknown",
                        survey,
                        $"No version that was served with this database has {place}: 'crosstab' and the codebook show the names."
                    );
                }

                return place.IsIn(served[0].Questionnaire)
                    ? throw new InputFaultException(
                        "purge/still-asked",
                        survey,
                        $"{place} is still asked: take it out of the questionnaire and start the server with it first."
                    )
                    : new Purge(union, place).Count(connection);
            })
            .GetAwaiter()
            .GetResult();
    }
}
