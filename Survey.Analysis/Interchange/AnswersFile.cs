using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange;

/// <summary>
/// Reads answers that were collected elsewhere: the wide CSV with codes, or the download of a Google Forms sheet with words.
/// UTF-8 with or without a byte order mark; separated by comma, semicolon or tab.
/// </summary>
public static class AnswersFile
{
    /// <summary>The header must fit in so many bytes; that of 200 columns of long Greek questions takes 40,000.</summary>
    internal const int MostHeader = 1 << 18;

    /// <summary>Reads the file as a stream: memory does not grow with the number of rows, except for response ids.</summary>
    /// <param name="stream">The bytes of the file; left open.</param>
    /// <param name="fileName">As problems name it.</param>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="format">Null finds out from the header.</param>
    /// <param name="onResponse">Takes each response without a fault, with its row as a spreadsheet numbers it. Who must not keep
    /// a part of a file waits for the result.</param>
    /// <param name="weightColumn">The header of the column of weights; null is <c>weight</c>, where the file has it.</param>
    public static AnswersReading Read(
        Stream stream,
        string fileName,
        Questionnaire questionnaire,
        AnswersFormat? format,
        Action<Response, int> onResponse,
        string? weightColumn = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(onResponse);
        using var bytes = new ReplayedStream(stream, MostHeader);
        return new AnswersFileReader(bytes, fileName, new ExpectedForm(questionnaire), onResponse).Read(format, weightColumn);
    }

    /// <summary>The same for a file that may hold answers to any version of the questionnaire, also under former names.</summary>
    /// <param name="stream">The bytes of the file; left open.</param>
    /// <param name="fileName">As problems name it.</param>
    /// <param name="union">The versions.</param>
    /// <param name="format">Null finds out from the header.</param>
    /// <param name="onResponse">As in <see cref="Read(Stream, string, Questionnaire, AnswersFormat?, Action{Response, int}, string?)"/>.</param>
    public static AnswersReading Read(
        Stream stream,
        string fileName,
        QuestionnaireUnion union,
        AnswersFormat? format,
        Action<Response, int> onResponse
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(union);
        ArgumentNullException.ThrowIfNull(onResponse);
        using var bytes = new ReplayedStream(stream, MostHeader);
        return new AnswersFileReader(bytes, fileName, new ExpectedForm(union), onResponse).Read(format, weightColumn: null);
    }
}
