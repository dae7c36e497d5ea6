using System.Buffers;
using System.Globalization;
using System.Text;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange;

/// <summary>
/// Writes answers as the wide CSV: codes, a column an option in the form's order. What is written, <see cref="AnswersFile"/>
/// reads again without loss. Lines end in LF; cells are quoted where they hold either separator, a quotation mark, a line break
/// or white space at an end.
/// </summary>
public static class AnswersCsv
{
    private static readonly SearchValues<char> Quotable = SearchValues.Create(",;\"\n\r\t");

    /// <param name="stream">Takes the bytes; left open.</param>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="responses">Written one by one: memory does not grow with their number.</param>
    /// <param name="options">Null is the defaults.</param>
    public static void Write(
        Stream stream,
        Questionnaire questionnaire,
        IEnumerable<Response> responses,
        AnswersCsvOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(responses);
        var how = options ?? new AnswersCsvOptions();
        var questions = questionnaire.Questions.Where(question => how.Personal || !question.IsPersonal).ToList();
        using var writer = new StreamWriter(stream, new UTF8Encoding(how.ByteOrderMark), bufferSize: 1 << 16, leaveOpen: true);
        WriteLine(
            writer,
            how.Delimiter,
            [
                .. MetaColumns.Names,
                .. Version(questionnaire, how.Union, MetaColumns.Version),
                .. questions.SelectMany(question => NamedHeaders.Of(question)),
            ]
        );
        foreach (var response in responses)
        {
            WriteLine(
                writer,
                how.Delimiter,
                [
                    .. Meta(response, how.DaysOnly),
                    .. Version(questionnaire, how.Union, response.Version ?? ""),
                    .. questions.SelectMany(question => Cells(question, response, how.Union)),
                ]
            );
        }
    }

    /// <summary>One cell where there are versions to name.</summary>
    private static IEnumerable<string> Version(Questionnaire questionnaire, QuestionnaireUnion? union, string cell) =>
        union is { Newest.Count: > 0 } && questionnaire.Find(MetaColumns.Version) is null ? [cell] : [];

    private static IEnumerable<string> Meta(Response response, bool daysOnly) =>
        [
            FormulaGuard.Guard(response.Id ?? ""),
            MetaColumns.Written(response.SubmittedAt, daysOnly ? MetaColumns.Day : MetaColumns.Moment) ?? "",
            response.Language ?? "",
            response.Weight.ToString("R", CultureInfo.InvariantCulture),
        ];

    private static IEnumerable<string> Cells(Question question, Response response, QuestionnaireUnion? union)
    {
        var answers = response.Answers;
        var answer = answers.GetValueOrDefault(question.Name);
        var cells = question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option =>
                answer is ListValue list
                    ? list.Codes.Contains(option.Code)
                        ? "1"
                        : NotChosen(union, response, question, option)
                    : ""
            ),
            MatrixQuestion matrix => matrix.Rows.Select(row => (answer as RowsValue)?.Rows.GetValueOrDefault(row.Code) ?? ""),
            TextQuestion => [answer is TextValue text ? FormulaGuard.Guard(text.Text) : Cell(answer)],
            _ => [Cell(answer)],
        };
        return cells.Concat(
            AnswerCheck
                .Keys(question)
                .Skip(1)
                .Select(key => answers.GetValueOrDefault(key) is TextValue comment ? FormulaGuard.Guard(comment.Text) : "")
        );
    }

    /// <summary>Blank where the option could not be chosen.</summary>
    private static string NotChosen(QuestionnaireUnion? union, Response response, Question question, Option option) =>
        union?.Offers(response.Version, question.Name, option.Code) == false ? "" : "0";

    private static string Cell(AnswerValue? answer) =>
        answer switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            FlagValue flag => flag.Flag ? YesNoQuestion.TrueCode : YesNoQuestion.FalseCode,
            _ => "",
        };

    private static void WriteLine(StreamWriter writer, char delimiter, List<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(delimiter);
            }

            writer.Write(Quoted(cells[i]));
        }

        writer.Write('\n');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Quotable) || cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
