using Survey.Analysis.Interchange;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>Answers read from a file, to be stored in a database.</summary>
/// <param name="Path">The file.</param>
/// <param name="Folder">The questionnaire that was answered.</param>
/// <param name="Reading">How the file was understood.</param>
/// <param name="Responses">Its sound rows.</param>
internal sealed record ImportedAnswers(
    string Path,
    QuestionnaireFolder Folder,
    AnswersReading Reading,
    IReadOnlyList<Response> Responses
)
{
    /// <param name="path">The file.</param>
    /// <param name="folder">The questionnaire that was answered.</param>
    /// <param name="format">Null recognises the format by the header.</param>
    /// <param name="terminal">Shows progress.</param>
    /// <exception cref="InputFaultException">There is no such file.</exception>
    public static ImportedAnswers OfFile(string path, QuestionnaireFolder folder, AnswersFormat? format, Terminal terminal)
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
        return new(path, folder, reading, responses);
    }

    /// <exception cref="InputFaultException">There is no such file, or a row of it is at fault.</exception>
    public static ImportedAnswers OfSoundFile(string path, QuestionnaireFolder folder, Terminal terminal)
    {
        var answers = OfFile(path, folder, format: null, terminal);
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
    public async Task StoreAsync(string data)
    {
        var notice = AnswersNotice.Beside(Path);
        await using var database = Open(data);
        var known = await new ImportStore(database, TimeProvider.System).InsertMany(Folder.Questionnaire, Responses);
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
                connection.PutNotice(new NoticeRow { Survey = Folder.Questionnaire.Id, Texts = Notices.Write(notice) })
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
