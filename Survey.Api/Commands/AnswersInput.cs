using System.Security.Cryptography;
using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;
using Survey.Api.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary>Answers that a command works on, and where they came from.</summary>
/// <param name="Folder">The questionnaire that was answered.</param>
/// <param name="Responses">All answers of the source.</param>
/// <param name="Source">The name of the file or the survey.</param>
/// <param name="Hash">
/// SHA-256 of the file, or of the wide CSV that a survey is exported as; lower-case hexadecimal digits.
/// </param>
/// <param name="Notice">The notice that must be shown with every figure of these answers; null where there is none.</param>
internal sealed record AnswersInput(
    QuestionnaireFolder Folder,
    ResponseSet Responses,
    string Source,
    string Hash,
    LocalizedText? Notice
)
{
    /// <summary>Reads an answers file of any shape that import reads.</summary>
    /// <exception cref="InputFaultException">The file is at fault; the exception carries every problem.</exception>
    public static AnswersInput OfFile(
        string path,
        string questionnaire,
        Func<Questionnaire, AnswersFileOptions> options,
        TextLibrary texts,
        Terminal terminal
    )
    {
        var folder = QuestionnaireFiles.Read(questionnaire, texts, terminal);
        var known = options(folder.Questionnaire);
        if (!InputFiles.Exists(path))
        {
            throw new InputFaultException("file/missing", path, known.Messages.Text("import.no_file"));
        }

        var builder = new ResponseSetBuilder(folder.Questionnaire);
        var reading = terminal.Working($"Reading {path}", () =>
        {
            using var stream = InputFiles.Open(path);
            return AnswersFile.Read(stream, path, folder.Questionnaire, (response, _) => builder.Add(response), known);
        });
        if (!reading.IsSound)
        {
            throw new InputFaultException(ReadingRemarks.Problems(reading, path, known.Messages));
        }

        ReadingRemarks.Show(reading, terminal, known.Messages);
        return new(folder, builder.Build(), Path.GetFileName(path), HashOf(path), AnswersNotice.Beside(path));
    }

    /// <summary>Reads the answers of a survey from the database.</summary>
    /// <param name="data">Which survey of which database.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="leftOut">Takes the rows that cannot be read.</param>
    /// <param name="terminal">Where problems of the files are remarked.</param>
    /// <param name="choices">What was chosen of weights; null where a command has no such choices.</param>
    /// <exception cref="InputFaultException">A column of weights is named, but a database has none.</exception>
    public static AnswersInput OfSurvey(
        DataOptions data,
        System.CommandLine.ParseResult parsed,
        LeftOutRows leftOut,
        Terminal terminal,
        ReportChoices? choices = null
    )
    {
        if (choices?.WeightColumn(parsed) is not null)
        {
            throw new InputFaultException(
                "options/weights-of-survey",
                "--weights",
                "A survey in the database has the weights of the column 'weight' of the file it was imported from: "
                    + "leave --weights out."
            );
        }

        var (folder, _, union) = QuestionnaireFiles.ReadServed(data, parsed, terminal, choices?.Texts(parsed, terminal));
        data.NoteAccess(parsed);
        folder = folder with { Questionnaire = union.Questionnaire };
        var rows = leftOut.Of(folder.Questionnaire.Id);
        var stored = StoredResponses.Read(data.Data(parsed), union, rows);
        var builder = new ResponseSetBuilder(union);
        foreach (var response in stored)
        {
            rows.AddTo(builder, folder.Questionnaire, response);
        }

        return new(
            folder,
            builder.Build(),
            folder.Questionnaire.Id,
            HashOf(folder.Questionnaire, stored),
            StoredResponses.Notice(data.Data(parsed), folder.Questionnaire.Id)
        );
    }

    private static string HashOf(string path)
    {
        using var stream = InputFiles.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string HashOf(Questionnaire questionnaire, IEnumerable<Response> responses)
    {
        using var hash = SHA256.Create();
        using (var sink = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            AnswersCsv.Write(sink, questionnaire, responses);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
