using System.CommandLine;
using Survey.Analysis.Reports.Suppression;
using Survey.Api.Sharing;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>links add</c>: makes a link to results and shows it once.</summary>
internal sealed class LinksAddCommand : Command
{
    private readonly Option<string> survey = new("--survey") { Description = "Whose results.", Required = true };
    private readonly Option<string> name = new("--name") { Description = "Whom the link is for.", Required = true };

    private readonly Option<string?> chapters = new("--chapters")
    {
        Description = "Only these chapters: their ids, separated by commas, such as summary,gap,needs. Default: all.",
    };

    private readonly Option<string?> breakdowns = new("--breakdowns")
    {
        Description = "Only these breakdowns can be chosen, separated by commas. Default: all of the report plan.",
    };

    private readonly Option<string?> expires = new("--expires")
    {
        Description = "From this day on (UTC, such as 2027-12-31) the link opens nothing. Default: until it is revoked.",
    };

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public LinksAddCommand(Terminal terminal)
        : base(
            "add",
            """
            Makes a link to results and prints its path, this once: the database holds only its hash. Whoever has the link sees what
            everybody may see: no count below the plan's limit for the public, no answers, and figures that are renewed once a day
            at most.

            Example:
              survey links add --survey digital-skills --name "Ministry of Culture" --chapters summary,gap --expires 2027-12-31
            """
        )
    {
        this.terminal = terminal;
        Add(survey);
        Add(name);
        Add(chapters);
        Add(breakdowns);
        Add(expires);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var id = parsed.GetRequiredValue(survey);
        var folder = WebSettings.FromEnvironment().Questionnaires ?? SurveyCatalogue.FindFolder();
        var found = SurveyCatalogue.Load(folder).FindAnswered(id)
            ?? throw new InputFaultException("options/unknown-survey", "--survey", $"There is no survey '{id}'.");
        var (all, by) = (ManagePages.ChaptersOf(found), ProtectedViews.BreakdownsOf(found.Folder));
        var (link, row, fault) = new NewLink(
            parsed.GetRequiredValue(name),
            parsed.GetValue(chapters),
            parsed.GetValue(breakdowns),
            parsed.GetValue(expires)
        ).Of(found, all, by, TimeProvider.System.Today());
        if (row is null)
        {
            throw new InputFaultException($"links/{fault}", $"--{fault}", Advice(fault!, all, by)); // one of the two
        }

        await OwnerMailbox.Run(data.Value(parsed), new AddLinkTask(row), cancel);
        terminal.Say($"/shared/{link}");
        terminal.Remark($"Link {row.Id} for {row.Name}. It is shown only now; 'survey links revoke {row.Id}' ends it.");
        return ExitCode.Success;
    }

    private static string Advice(string fault, IReadOnlyList<string> chapters, IReadOnlyList<string> breakdowns) =>
        fault switch
        {
            "name" => "A name has 1 to 200 characters.",
            "expires" => "This is not a day after today. Write it as 2027-12-31.",
            "chapters" => $"The report has these chapters: {string.Join(",", chapters)}.",
            _ => $"The report plan has these breakdowns: {string.Join(",", breakdowns)}.",
        };
}
