using Survey.Analysis.Interchange;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Excel;

/// <summary>The answers themselves as rows of codes, with the columns of an answers file; no personal questions.</summary>
public static class RawAnswers
{
    /// <summary>A row a respondent, made when it is asked for.</summary>
    public static AnswersTable Of(ResponseSet responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var questions = responses.Questionnaire.Questions.Where(question => !question.IsPersonal).ToList();
        return new AnswersTable(
            [.. MetaColumns.Names, .. questions.SelectMany(question => CodedColumns.HeadersOf(question))],
            Enumerable.Range(0, responses.Count).Select(respondent => Row(responses, questions, respondent)));
    }

    private static IReadOnlyList<Cell> Row(ResponseSet responses, IReadOnlyList<Question> questions, int respondent) =>
    [
        responses.Ids[respondent],
        responses.SubmittedAt[respondent]?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        responses.Languages[respondent],
        Cell.Of(responses.Weights?[respondent] ?? 1),
        .. questions.SelectMany(question => Cells(responses, question, respondent)),
    ];

    private static IEnumerable<Cell> Cells(ResponseSet responses, Question question, int respondent)
    {
        var answer = responses.Answer(question.Name, respondent);
        var cells = question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option => answer is ListValue list ? (Cell)(list.Codes.Contains(option.Code) ? 1 : 0) : default),
            MatrixQuestion matrix => matrix.Rows.Select(row => (Cell)(answer as RowsValue)?.Rows.GetValueOrDefault(row.Code)),
            _ => [Single(answer)],
        };
        return question is ChoiceQuestion { HasOtherText: true } choice
            ? cells.Append((responses.Answer(choice.CommentName, respondent) as TextValue)?.Text)
            : cells;
    }

    private static Cell Single(AnswerValue? answer) => answer switch
    {
        TextValue text => text.Text,
        NumberValue number => Cell.Of((double)number.Number),
        FlagValue flag => flag.Flag ? YesNoQuestion.TrueCode : YesNoQuestion.FalseCode,
        _ => default(Cell),
    };
}
