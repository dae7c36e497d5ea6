using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Texts;
using Survey.Api.Hosting;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>record --out FILE</c>: the record of processing activities, from the settings.</summary>
internal sealed class RecordCommand : Command
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<string> to = new("--out")
    {
        Description = "The file to write: .md for people, .json for programs.",
        Required = true,
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "The language of its texts.",
        DefaultValueFactory = _ => TextCatalogue.Languages[0],
    };

    private readonly DatabaseOption data = new();
    private readonly TextsOption texts = new();
    private readonly Terminal terminal;

    public RecordCommand(Terminal terminal)
        : base(
            "record",
            """
            Writes the record of processing activities (article 30 GDPR) from the settings of the server and its questionnaires.
            Run it with the same environment variables as the server.

            Example:
              survey record --out record.md --language nl
            """
        )
    {
        this.terminal = terminal;
        to.Validators.Add(RequireEnding);
        Add(to);
        Add(language);
        data.AddTo(this);
        texts.AddTo(this);
        SetAction(Run);
    }

    private static void RequireEnding(OptionResult result)
    {
        if (Path.GetExtension(result.GetValueOrDefault<string>()) is not (".md" or ".json"))
        {
            result.AddError("--out: the record is written as .md or .json; choose one of these endings.");
        }
    }

    private string Language(ParseResult parsed, TextLibrary words)
    {
        var (code, known) = (parsed.GetRequiredValue(language), words["record"].AllLanguages);
        return known.Contains(code)
            ? code
            : throw new InputFaultException(
                "options/unknown-language",
                "--language",
                $"There are no texts in '{code}'; choose one of {string.Join(", ", known)}, or add them with --texts."
            );
    }

    private int Run(ParseResult parsed)
    {
        var settings = WebSettings.FromEnvironment() with { Data = data.Value(parsed) };
        var catalogue = SurveyCatalogue.Load(settings.Questionnaires ?? SurveyCatalogue.FindFolder());
        var words = texts.Read(parsed, terminal);
        var record = new ProcessingRecordWriter(words, Language(parsed, words), settings, catalogue, Telemetry.Collector).Write(
            settings.Time.Today()
        );
        var path = parsed.GetRequiredValue(to);
        var text = Path.GetExtension(path) == ".md" ? record.Markdown() : JsonSerializer.Serialize(record, Readable) + "\n";
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        terminal.Say($"{path}: {record.Parts.Count} headings, {catalogue.Surveys.Count} surveys");
        return ExitCode.Success;
    }
}
