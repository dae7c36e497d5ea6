using System.CommandLine;
using Survey.Analysis.Plans;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>Reads a questionnaire's folder from disk.</summary>
internal static class QuestionnaireFiles
{
    /// <exception cref="InputFaultException">The folder or a file in it is at fault.</exception>
    public static QuestionnaireFolder Read(string folder)
    {
        var (value, problems) = TryRead(folder);
        return value ?? throw new InputFaultException(problems);
    }

    /// <summary>
    /// The questionnaire with the words around it. Problems of the plan and of the figures on countries are remarked: results do
    /// without them.
    /// </summary>
    /// <param name="folder">A folder, or the questionnaire file in it.</param>
    /// <param name="texts">To which those beside the questionnaire are added.</param>
    /// <param name="terminal">Where problems are remarked.</param>
    /// <exception cref="InputFaultException">The questionnaire is at fault.</exception>
    public static QuestionnaireFolder Read(string folder, TextLibrary texts, Terminal terminal)
    {
        folder = FolderOf(folder);
        if (!InputFiles.Exists(Path.Combine(folder, QuestionnaireFolder.QuestionnaireFile)))
        {
            throw new InputFaultException([Missing(folder)]);
        }

        var reading = SurveyFiles.Read(folder, SurveyHistory.None, texts);
        return Remarked(reading, terminal).Folder;
    }

    /// <summary>
    /// The questionnaire with which stored answers are read: the folder's, or where that has problems the last that was served.
    /// What is wrong with the files is remarked.
    /// </summary>
    /// <exception cref="InputFaultException">The questionnaire is at fault, and none was served with this database.</exception>
    public static ServedSurvey ReadServed(DataOptions data, ParseResult parsed, Terminal terminal, TextLibrary? texts = null)
    {
        var folder = data.Folder(parsed);
        using var database = DatabaseReader.Open(data.Data(parsed));
        var reading = database
            .Read(connection => SurveyFiles.Read(folder, SurveyHistory.Of(connection, Path.GetFileName(folder)), texts))
            .GetAwaiter()
            .GetResult();
        return Remarked(reading, terminal);
    }

    private static ServedSurvey Remarked(SurveyReading reading, Terminal terminal)
    {
        if (reading.Served is not { } served)
        {
            throw new InputFaultException(reading.Problems);
        }

        terminal.Problems(reading.Warnings);
        if (reading.Remark is { } remark)
        {
            terminal.Problems(reading.Problems);
            terminal.Remark(remark);
        }

        return served;
    }

    /// <summary>The questionnaire alone: problems of the plan are remarked, and hide no answers.</summary>
    /// <exception cref="InputFaultException">The questionnaire is at fault.</exception>
    public static Questionnaire ReadAsked(string folder, Terminal terminal)
    {
        var reading = SurveyFiles.Read(folder, SurveyHistory.None);
        if (reading.Served is not { } served)
        {
            throw new InputFaultException(reading.Problems);
        }

        terminal.Problems(reading.Problems);
        return served.Folder.Questionnaire;
    }

    /// <param name="folder">A folder, or the questionnaire file in it.</param>
    public static (QuestionnaireFolder? Folder, IReadOnlyList<Problem> Problems) TryRead(string folder)
    {
        folder = FolderOf(folder);
        if (!InputFiles.Exists(Path.Combine(folder, QuestionnaireFolder.QuestionnaireFile)))
        {
            return (null, [Missing(folder)]);
        }

        var (files, unreadable) = SurveyFiles.Of(folder);
        if (unreadable.Count > 0)
        {
            return (null, unreadable);
        }

        var read = QuestionnaireFolder.Read(new DirectoryInfo(folder).Name, files);
        return (read.Value, read.Problems);
    }

    private static Problem Missing(string folder) =>
        new(
            "file/missing",
            folder,
            0,
            "",
            $"No {QuestionnaireFolder.QuestionnaireFile} here: name the folder of a questionnaire, such as questionnaires/digital-skills."
        );

    private static string FolderOf(string path) =>
        InputFiles.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
}
