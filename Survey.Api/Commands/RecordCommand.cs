using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Survey.Analysis.Texts;
using Survey.Api.Hosting;
using Survey.Api.Surveys;
using Survey.Api.Upkeep;
using Survey.Api.Web;

namespace Survey.Api.Commands;

/// <summary><c>record --out FILE</c>: the record of processing activities, from the settings.</summary>
internal static class RecordCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(Terminal terminal)
    {
        var to = new Option<string>("--out")
        {
            Description = "The file to write: .md for people, .json for programs.",
            Required = true,
        };
        to.Validators.Add(result =>
        {
            if (Path.GetExtension(result.GetValueOrDefault<string>()) is not (".md" or ".json"))
                result.AddError("--out: the record is written as .md or .json; choose one of these endings.");
        });
        var language = new Option<string>("--language")
        {
            Description = "The language of its texts.",
            DefaultValueFactory = _ => TextCatalogue.Languages[0],
        };
        language.AcceptOnlyFromAmong([.. TextCatalogue.Languages]);
        var data = new DatabaseOption();
        var command = new Command(
            "record",
            """
            Writes the record of processing activities (article 30 GDPR) from the settings of the server and its questionnaires. Run it
            with the environment that the server has.

            Example:
              survey record --out record.md --language nl
            """
        )
        {
            to,
            language,
        };
        data.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = WebSettings.FromEnvironment() with { Data = data.Value(parsed) };
            var catalogue = SurveyCatalogue.Load(settings.Questionnaires ?? SurveyCatalogue.FindFolder());
            var today = DateOnly.FromDateTime(settings.Time.GetUtcNow().UtcDateTime);
            var record = ProcessingRecord.Of(parsed.GetRequiredValue(language), settings, catalogue, Telemetry.Collector, today);
            var path = parsed.GetRequiredValue(to);
            var text = Path.GetExtension(path) == ".md" ? record.Markdown() : JsonSerializer.Serialize(record, Readable) + "\n";
            OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            terminal.Say($"{path}: {record.Parts.Count} headings, {catalogue.Surveys.Count} surveys");
            return ExitCode.Success;
        });
        return command;
    }
}
