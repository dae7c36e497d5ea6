using System.CommandLine;
using Survey.Analysis.Interchange;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary>
/// <c>import FILE --survey ID</c>: stores answers collected elsewhere, and reports how the file was understood.
/// </summary>
internal sealed class ImportCommand : Command
{
    private static readonly Dictionary<string, AnswersFormat> Formats = new()
    {
        ["csv"] = AnswersFormat.Csv,
        ["google-forms"] = AnswersFormat.GoogleForms,
    };

    private readonly Argument<string> file = new("FILE") { Description = "The answers: wide CSV, or a Google Forms download." };
    private readonly Option<string?> format = new("--format") { Description = "csv or google-forms. Default: by the header." };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Report how the file is understood, and store nothing.",
    };

    private readonly Option<bool> skipFaulty = new("--skip-faulty")
    {
        Description = "Store the sound rows; the faulty ones go to FILE.faulty.csv.",
    };

    private readonly Option<string?> askedWith = new("--asked-with")
    {
        Description = "The folder of the earlier questionnaire that the file answers, if it was never served with this database.",
    };

    private readonly DataOptions data = new();
    private readonly Terminal terminal;

    public ImportCommand(Terminal terminal)
        : base(
            "import",
            """
            Stores answers collected elsewhere. If a row is at fault, nothing is stored, unless --skip-faulty is given. A file may
            answer an earlier version of the questionnaire, also under former names.

            Example:
              survey import answers.csv --survey digital-skills --dry-run
            """
        )
    {
        this.terminal = terminal;
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        Add(file);
        Add(format);
        Add(dryRun);
        Add(skipFaulty);
        Add(askedWith);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var questionnaire = QuestionnaireFiles.ReadAsked(data.Folder(parsed), terminal);
        var wanted = parsed.GetValue(format) is { } name ? Formats[name] : (AnswersFormat?)null;
        var older = parsed.GetValue(askedWith) is { } earlier ? EarlierVersion.Read(earlier, questionnaire.Id) : null;
        var union = EarlierVersion.Union(data.Data(parsed), questionnaire, older);
        var answers = ImportedAnswers.OfFile(parsed.GetRequiredValue(file), union, wanted, terminal, older?.Row.Version);
        ReconciliationText.Show(terminal, answers.Reading, questionnaire);
        if (!parsed.GetValue(skipFaulty))
        {
            answers.RequireSound();
        }

        if (parsed.GetValue(dryRun))
        {
            terminal.Say($"{answers.Responses.Count} responses can be stored; nothing was, as requested.");
            return ExitCode.Success;
        }
        await answers.StoreAsync(data.Data(parsed), older?.Row);
        FaultyRows.Write(answers.Path, answers.Reading, terminal);
        terminal.Say($"{answers.Responses.Count} responses stored in {DataAddress.Parse(data.Data(parsed))}.");
        return ExitCode.Success;
    }
}
