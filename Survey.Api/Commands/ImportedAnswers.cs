using Survey.Analysis.Interchange;
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
/// <param name="Responses">Its sound rows.</param>
internal sealed record ImportedAnswers(
    string Path,
    QuestionnaireUnion Union,
    AnswersReading Reading,
    IReadOnlyList<Response> Responses
)
{
    /// <param name="path">The file.</param>
    /// <param name="union">The versions of the questionnaire that were answered.</param>
    /// <param name="format">Null recognises the format by the header.</param>
    /// <param name="terminal">Shows progress.</param>
    /// <param name="version">What all of the file answers, unless it says so itself; null recognises it by the columns.</param>
    /// <exception cref="InputFaultException">There is no such file.</exception>
    public static ImportedAnswers OfFile(
        string path,
        QuestionnaireUnion union,
        AnswersFormat? format,
        Terminal terminal,
        string? version = null
    )
    {
        if (!InputFiles.Exists(path))
        {
            throw new InputFaultException("file/missing", path, "There is no such file: check the path.");
        }

        version ??= VersionOf(path, union);
        var responses = new List<Response>();
        var reading = terminal.Working($"Reading {path}", () =>
        {
            using var stream = InputFiles.Open(path);
            return union.Find(version) is { } asked
                ? AnswersFile.Read(stream, path, asked, format, (response, _) =>
                    responses.Add(response with { Version = version })
                )
                : AnswersFile.Read(stream, path, union, format, (response, _) => responses.Add(response));
        });
        return new(path, union, reading, responses);
    }

    private static string? VersionOf(string path, QuestionnaireUnion union)
    {
        using var stream = InputFiles.Open(path);
        return VersionOfFile.Find(union, stream);
    }

    /// <exception cref="InputFaultException">There is no such file, or a row of it is at fault.</exception>
    public static ImportedAnswers OfSoundFile(string path, Questionnaire questionnaire, Terminal terminal)
    {
        var answers = OfFile(path, QuestionnaireUnion.Of(questionnaire), format: null, terminal);
        answers.RequireSound();
        return answers;
    }

    /// <exception cref="InputFaultException">A row is at fault.</exception>
    public void RequireSound()
    {
        if (!Reading.IsSound)
        {
            throw new InputFaultException(ReadingRemarks.Problems(Reading, Path));
        }
    }

    /// <summary>Stores every response and the notice beside the file, or nothing.</summary>
    /// <exception cref="InputFaultException">
    /// The survey has some of the responses already, or the database cannot be used.
    /// </exception>
    /// <param name="data">The database.</param>
    /// <param name="earlier">A version that the answers name and the database may not have; null where there is none.</param>
    public async Task StoreAsync(string data, QuestionnaireRow? earlier = null)
    {
        var notice = AnswersNotice.Beside(Path);
        await using var database = Open(data);
        if (earlier is not null)
        {
            await database.Write(connection => connection.KeepEarlierQuestionnaire(earlier));
        }

        var known = await new ImportStore(database, TimeProvider.System).InsertMany(Union.Questionnaire, Responses);
        if (known.Count > 0)
        {
            throw new InputFaultException(
                "responses/already-stored",
                Path,
                $"The survey has {known.Count} of these responses already, such as {known[0]}: nothing was stored. "
                    + "Leave them out of the file."
            );
        }

        if (notice is not null)
        {
            await database.Write(connection =>
                connection.PutNotice(new NoticeRow { Survey = Union.Questionnaire.Id, Texts = Notices.Write(notice) })
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
