using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Sources;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange;

/// <summary>
/// Reads answers that were collected elsewhere: the wide CSV with codes, or the download of a form's sheet with words; as CSV, as
/// an Excel workbook, or as a ZIP archive of one of these. CSV is UTF-8 with or without a byte order mark, separated by comma,
/// semicolon, tab or bar.
/// </summary>
public static class AnswersFile
{
    /// <summary>Reads the file as a stream: of a row only id, moment and a hash are kept; a workbook is read whole.</summary>
    /// <param name="stream">The bytes of the file; left open.</param>
    /// <param name="fileName">As problems name it.</param>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="onResponse">Takes each response without a fault, with its row as a spreadsheet numbers it. Who must not keep
    /// a part of a file waits for the result.</param>
    /// <param name="options">Null finds out everything from the file.</param>
    public static AnswersReading Read(
        Stream stream,
        string fileName,
        Questionnaire questionnaire,
        Action<Response, int> onResponse,
        AnswersFileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(onResponse);
        return Read(stream, fileName, new ExpectedForm(questionnaire), onResponse, options);
    }

    /// <summary>The same for a file that may hold answers to any version of the questionnaire, also under former names.</summary>
    /// <param name="stream">The bytes of the file; left open.</param>
    /// <param name="fileName">As problems name it.</param>
    /// <param name="union">The versions.</param>
    /// <param name="onResponse">As for one version.</param>
    /// <param name="options">Null finds out everything from the file.</param>
    public static AnswersReading Read(
        Stream stream,
        string fileName,
        QuestionnaireUnion union,
        Action<Response, int> onResponse,
        AnswersFileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(union);
        ArgumentNullException.ThrowIfNull(onResponse);
        return Read(stream, fileName, new ExpectedForm(union), onResponse, options);
    }

    private static AnswersReading Read(
        Stream stream,
        string fileName,
        ExpectedForm form,
        Action<Response, int> onResponse,
        AnswersFileOptions? options
    )
    {
        options ??= new AnswersFileOptions();
        return new AnswersFileReader(fileName, form, onResponse, options.Messages).Read(stream, options);
    }

    /// <summary>Copies rows of the file as text, byte for byte where it is CSV.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="target">Takes the rows, each with its line end.</param>
    /// <param name="rows">As a spreadsheet numbers them.</param>
    /// <param name="options">With which the file was read.</param>
    public static void CopyRows(Stream stream, Stream target, IEnumerable<int> rows, AnswersFileOptions? options = null)
    {
        using var table = new TableSource(options?.Sheet, new ProblemCollector("")).Open(stream);
        if (table is not null)
        {
            AnswersRows.Copy(table.Text, target, rows);
        }
    }
}
