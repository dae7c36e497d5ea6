using System.CommandLine;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Maps;
using Survey.Analysis.Problems;
using Survey.Analysis.Texts;

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

    private readonly Argument<string> file = new("FILE")
    {
        Description = "The answers: CSV, an Excel workbook or a ZIP archive.",
    };
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

    private readonly Option<bool> update = new("--update")
    {
        Description = "Let edited rows replace the answers that are stored. Contact details stay as they are.",
    };

    private readonly Option<string?> withoutConsent = new("--without-consent-column")
    {
        Description = "For a file that does not say who agreed: on what basis the answers may be kept. It is stored with them.",
    };

    private readonly Option<string?> writeMap = new("--write-map")
    {
        Description = "Write what columns and words were taken for to this file, to correct it and give it back with --map.",
    };

    private readonly Option<string?> language = new("--language")
    {
        Description = "The language of what is said about the file, such as nl. Default: English.",
    };

    private readonly ReadingChoices choices = new();
    private readonly DataOptions data = new();
    private readonly Terminal terminal;

    public ImportCommand(Terminal terminal)
        : base(
            "import",
            """
            Stores answers collected elsewhere. If a row is at fault, nothing is stored, unless --skip-faulty is given. Rows that
            are stored already are recognised: a file that has grown can be imported again. A file may answer an earlier version of
            the questionnaire, also under former names.

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
        Add(update);
        Add(withoutConsent);
        Add(writeMap);
        Add(language);
        choices.AddTo(this);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var questionnaire = QuestionnaireFiles.ReadAsked(data.Folder(parsed), terminal);
        var address = data.Data(parsed);
        var older = parsed.GetValue(askedWith) is { } earlier ? EarlierVersion.Read(earlier, questionnaire.Id, terminal) : null;
        var messages = new FileMessages(parsed.GetValue(language) ?? TextCatalogue.Languages[0], questionnaire.Texts);
        var options = choices.Apply(parsed, questionnaire, messages) with
        {
            Format = parsed.GetValue(format) is { } name ? Formats[name] : null,
        };
        var (isDryRun, updates) = (parsed.GetValue(dryRun), parsed.GetValue(update));
        var answers = ImportedAnswers.OfFile(
            parsed.GetRequiredValue(file),
            EarlierVersion.Union(address, questionnaire, older),
            options,
            terminal,
            keepsAnswers: !isDryRun,
            older?.Row.Version
        );
        ReconciliationText.Show(terminal, answers.Reading, questionnaire, messages);
        if (parsed.GetValue(writeMap) is { } map)
        {
            OutputFile.Write(map, stream => ColumnMapFile.Write(stream, answers.Reading.Reconciliation));
            terminal.Say(messages.Text("import.map", map));
            return ExitCode.Success;
        }

        if (!parsed.GetValue(skipFaulty) || !answers.Reading.IsReadable)
        {
            answers.RequireSound();
        }

        var basis = parsed.GetValue(withoutConsent);
        answers.RequireConsent(basis);
        var counts = isDryRun
            ? answers.Try(address, updates)
            : await answers.StoreAsync(
                address,
                updates,
                basis,
                older?.Row,
                EarlierVersion.Of(data.Folder(parsed), questionnaire, questionnaire.Id).Row
            );
        if (!isDryRun)
        {
            FaultyRows.Write(answers.Path, answers.Reading, options, terminal);
        }

        terminal.Say(ImportText.Counts(counts, answers.Reading, isDryRun, messages));
        return ExitCode.Success;
    }
}
