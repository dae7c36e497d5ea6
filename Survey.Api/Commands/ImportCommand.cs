using System.CommandLine;
using Survey.Analysis.Interchange;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary><c>import FILE --survey ID</c>: stores answers collected elsewhere, and tells how the file was understood.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, AnswersFormat> Formats = new()
    {
        ["csv"] = AnswersFormat.Csv,
        ["google-forms"] = AnswersFormat.GoogleForms,
    };

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The answers: wide CSV, or a Google Forms download." };
        var format = new Option<string?>("--format") { Description = "csv or google-forms. Default: by the header." };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell how the file is understood, and store nothing." };
        var skipFaulty = new Option<bool>("--skip-faulty")
        {
            Description = "Store the sound rows; the faulty ones go to FILE.faulty.csv.",
        };
        var data = new DataOptions();
        var command = new Command(
            "import",
            """
            Stores answers collected elsewhere. Nothing is stored if a row is at fault, unless --skip-faulty.

            Example:
              survey import answers.csv --survey digital-skills --dry-run
            """
        )
        {
            file,
            format,
            dryRun,
            skipFaulty,
        };
        data.AddTo(command);
        command.SetAction(
            async (parsed, _) =>
            {
                var folder = QuestionnaireFiles.Read(data.Folder(parsed));
                var wanted = parsed.GetValue(format) is { } name ? Formats[name] : (AnswersFormat?)null;
                var path = parsed.GetRequiredValue(file);
                var (reading, responses) = Read(path, folder, wanted, terminal);
                ReconciliationText.Tell(terminal, reading, folder.Questionnaire);
                if (!reading.IsSound && !parsed.GetValue(skipFaulty))
                {
                    throw new InputFaultException(ReadingRemarks.Problems(reading, path));
                }

                if (parsed.GetValue(dryRun))
                {
                    terminal.Say($"{responses.Count} responses can be stored; nothing was, as asked.");
                    return ExitCode.Success;
                }

                await StoreAsync(responses, folder, data.Data(parsed), path);
                FaultyRows.Write(path, reading, terminal);
                terminal.Say($"{responses.Count} responses stored in {DataAddress.Parse(data.Data(parsed))}.");
                return ExitCode.Success;
            }
        );
        return command;
    }

    /// <summary>Reads a file and stores every response of it, or none.</summary>
    /// <exception cref="InputFaultException">A row is at fault, or the database cannot be used.</exception>
    public static async Task StoreAsync(string path, QuestionnaireFolder folder, string data, Terminal terminal)
    {
        var (reading, responses) = Read(path, folder, format: null, terminal);
        if (!reading.IsSound)
        {
            throw new InputFaultException(ReadingRemarks.Problems(reading, path));
        }

        await StoreAsync(responses, folder, data, path);
    }

    private static (AnswersReading Reading, IReadOnlyList<Response> Responses) Read(
        string path,
        QuestionnaireFolder folder,
        AnswersFormat? format,
        Terminal terminal
    )
    {
        if (!InputFiles.Exists(path))
        {
            throw new InputFaultException("file/missing", path, "There is no such file: check the path.");
        }

        var responses = new List<Response>();
        var reading = terminal.Working($"Reading {path}", () =>
        {
            using var stream = InputFiles.Open(path);
            return AnswersFile.Read(stream, path, folder.Questionnaire, format, (response, _) => responses.Add(response));
        });
        return (reading, responses);
    }

    private static async Task StoreAsync(IReadOnlyList<Response> responses, QuestionnaireFolder folder, string data, string path)
    {
        var notice = AnswersNotice.Beside(path);
        await using var database = Open(data);
        var known = await new ResponseStore(database, TimeProvider.System).InsertMany(folder.Questionnaire, responses);
        if (known.Count > 0)
        {
            throw new InputFaultException(
                "responses/already-stored",
                path,
                $"The survey has {known.Count} of these responses already, such as {known[0]}: nothing was stored. Leave them out of the file."
            );
        }

        if (notice is not null)
        {
            await database.Write(connection =>
                connection.PutNotice(new NoticeRow { Survey = folder.Questionnaire.Id, Texts = Notices.Write(notice) })
            );
        }
    }

    private static Database Open(string data)
    {
        try
        {
            return Database.Open(data);
        }
        catch (DatabaseException fault)
        {
            throw new InputFaultException("data/cannot-open", DataAddress.Parse(data).ToString(), fault.Message);
        }
    }
}
