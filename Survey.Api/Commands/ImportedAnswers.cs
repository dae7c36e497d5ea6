using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>Answers read from a file, to be stored in a database.</summary>
/// <param name="Path">The file.</param>
/// <param name="Union">The versions of the questionnaire that were answered.</param>
/// <param name="Reading">How the file was understood.</param>
/// <param name="Rows">Its sound rows.</param>
internal sealed record ImportedAnswers(
    string Path,
    QuestionnaireUnion Union,
    AnswersReading Reading,
    IReadOnlyList<ImportRow> Rows
)
{
    private FileMessages Messages { get; init; } = FileMessages.English;

    /// <param name="path">The file.</param>
    /// <param name="union">The versions of the questionnaire that were answered.</param>
    /// <param name="options">What is known about the file.</param>
    /// <param name="terminal">Shows progress.</param>
    /// <param name="version">What all of the file answers, unless it says so itself; null recognises it by the columns.</param>
    /// <param name="keepsAnswers">False where the rows are only compared with what is stored: then they need little memory.</param>
    /// <exception cref="InputFaultException">There is no such file.</exception>
    public static ImportedAnswers OfFile(
        string path,
        QuestionnaireUnion union,
        AnswersFileOptions options,
        Terminal terminal,
        bool keepsAnswers = true,
        string? version = null
    )
    {
        if (!InputFiles.Exists(path))
        {
            throw new InputFaultException("file/missing", path, options.Messages.Text("import.no_file"));
        }

        version ??= VersionOf(path, union);
        var rows = new List<ImportRow>();
        var reading = terminal.Working($"Reading {path}", say =>
        {
            using var stream = InputFiles.Open(path);
            var progress = new ReadingProgress(stream, say);
            void Add(Response response)
            {
                rows.Add(ImportRow.Of(union, response, keepsAnswers));
                progress.Row();
            }

            return union.Find(version) is { } asked
                ? AnswersFile.Read(stream, path, asked, (response, _) => Add(response with { Version = version }), options)
                : AnswersFile.Read(stream, path, union, (response, _) => Add(response), options);
        });
        return new(path, union, reading, rows) { Messages = options.Messages };
    }

    private static string? VersionOf(string path, QuestionnaireUnion union)
    {
        using var stream = InputFiles.Open(path);
        return VersionOfFile.Find(union, stream);
    }

    /// <exception cref="InputFaultException">There is no such file, or a row of it is at fault.</exception>
    public static ImportedAnswers OfSoundFile(string path, Questionnaire questionnaire, Terminal terminal)
    {
        var answers = OfFile(path, QuestionnaireUnion.Of(questionnaire), new AnswersFileOptions(), terminal);
        answers.RequireSound();
        return answers;
    }

    /// <exception cref="InputFaultException">A row is at fault.</exception>
    public void RequireSound()
    {
        if (!Reading.IsSound)
        {
            throw new InputFaultException(ReadingRemarks.Problems(Reading, Path, Messages));
        }
    }

    /// <exception cref="InputFaultException">
    /// The file does not say whether people agreed that their answers are kept, and nobody else does.
    /// </exception>
    public void RequireConsent(string? basis)
    {
        if (Reading.LacksConsent && string.IsNullOrWhiteSpace(basis))
        {
            throw new InputFaultException("columns/no-consent", Path, Messages.Text("columns/no-consent"));
        }
    }

    /// <summary>What storing the rows would do; a database that is not there yet has none of them.</summary>
    public ImportCounts Try(string data, bool updates)
    {
        try
        {
            using var database = DatabaseReader.Open(data);
            return ImportStore.Try(database, Union, Rows, updates);
        }
        catch (DatabaseException)
        {
            return ImportStore.Counts(new ImportPlan([]).Compare(Union.Questionnaire.Id, Rows), updates);
        }
    }

    /// <summary>Stores the responses that are new, on request those that were edited, and the notice beside the file.</summary>
    /// <param name="data">The database.</param>
    /// <param name="updates">Whether edited rows replace what is stored.</param>
    /// <param name="consentBasis">On what basis answers may be kept whose file does not say whether people agreed.</param>
    /// <param name="earlier">A version that the answers name and the database may not have; null where there is none.</param>
    /// <param name="today">What rows answer that name no version; null leaves it unknown.</param>
    /// <exception cref="InputFaultException">The database cannot be used.</exception>
    public async Task<ImportCounts> StoreAsync(
        string data,
        bool updates = false,
        string? consentBasis = null,
        QuestionnaireRow? earlier = null,
        QuestionnaireRow? today = null
    )
    {
        var notice = AnswersNotice.Beside(Path);
        await using var database = Open(data);
        foreach (var version in new[] { today, earlier }.OfType<QuestionnaireRow>())
        {
            await database.Write(connection => connection.KeepEarlierQuestionnaire(version));
        }

        var counts = await new ImportStore(database, TimeProvider.System).Import(
            Union,
            Rows,
            updates,
            Reading.LacksConsent ? consentBasis : null,
            today?.Version
        );
        if (notice is not null)
        {
            await database.Write(connection =>
                connection.PutNotice(new NoticeRow { Survey = Union.Questionnaire.Id, Texts = Notices.Write(notice) })
            );
        }

        return counts;
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
