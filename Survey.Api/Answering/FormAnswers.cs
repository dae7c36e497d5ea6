using Survey.Analysis.Questionnaires;

namespace Survey.Api.Answering;

/// <summary>
/// Reads the answers of a form as typed; they are checked later. The form names the questions that it showed, because a browser
/// does not send a box that is not ticked.
/// </summary>
internal static class FormAnswers
{
    /// <summary>The field that names each question that the form showed.</summary>
    public const string Shown = "shown";

    /// <summary>The field of a row of a matrix.</summary>
    public static string Cell(MatrixQuestion question, Option row) => $"{question.Name}.{row.Code}";

    public static bool HasShown(IFormCollection form, Question question) => form[Shown].Contains(question.Name);

    /// <summary>The previous answers, with those to the form's questions replaced.</summary>
    public static IReadOnlyDictionary<string, AnswerValue> Read(
        Questionnaire questionnaire,
        IFormCollection form,
        IReadOnlyDictionary<string, AnswerValue> before
    )
    {
        var answers = before.ToDictionary();
        foreach (var question in questionnaire.Questions.Where(question => HasShown(form, question)))
        {
            Put(answers, question.Name, Value(question, form));
            if (question is ChoiceQuestion { HasOtherText: true } choice)
            {
                Put(answers, choice.CommentName, Text(form, choice.CommentName));
            }
        }
        return answers;
    }

    private static void Put(Dictionary<string, AnswerValue> answers, string key, AnswerValue? value)
    {
        if (value is null)
        {
            answers.Remove(key);
        }
        else
        {
            answers[key] = value;
        }
    }

    private static AnswerValue? Value(Question question, IFormCollection form) =>
        question switch
        {
            MultipleQuestion multiple => Codes(form, multiple.Name),
            MatrixQuestion matrix => Rows(form, matrix),
            _ => Text(form, question.Name),
        };

    private static TextValue? Text(IFormCollection form, string name) =>
        form[name].ToString() is { Length: > 0 } text ? new TextValue(text) : null;

    private static ListValue? Codes(IFormCollection form, string name) =>
        form[name].OfType<string>().Where(code => code.Length > 0).ToList() is { Count: > 0 } codes ? new ListValue(codes) : null;

    private static RowsValue? Rows(IFormCollection form, MatrixQuestion matrix)
    {
        var rows = matrix
            .Rows.Select(row => (row.Code, Column: form[Cell(matrix, row)].ToString()))
            .Where(row => row.Column.Length > 0)
            .ToDictionary(row => row.Code, row => row.Column);
        return rows.Count > 0 ? new RowsValue(rows) : null;
    }
}
