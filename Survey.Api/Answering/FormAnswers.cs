using Survey.Analysis.Questionnaires;

namespace Survey.Api.Answering;

/// <summary>
/// Reads the answers of a form as typed; they are checked later. The form names the questions that it showed, because a browser
/// does not send a box that is not ticked. What no form of the questionnaire can send is not kept: more ticks than a question has
/// options, codes longer than any of them, texts of more than twice the length that the page allows to type.
/// </summary>
internal static class FormAnswers
{
    private const int LongestCode = 200;
    private const int LongestComment = 1_000; // as AnswerCheck allows

    /// <summary>The field that names each question that the form showed.</summary>
    public const string Shown = "shown";

    /// <summary>The field of a row of a matrix.</summary>
    public static string Cell(MatrixQuestion question, Option row) => $"{question.Name}.{row.Code}";

    public static bool HasShown(IFormCollection form, Question question) => form[Shown].Contains(question.Name);

    /// <summary>
    /// The previous answers, with those to the form's questions replaced. A form that was opened before the questionnaire changed
    /// may have other names.
    /// </summary>
    public static IReadOnlyDictionary<string, AnswerValue> Read(
        Sitting sitting,
        IFormCollection form,
        IReadOnlyDictionary<string, AnswerValue> before
    )
    {
        var answers = Read(sitting.Questionnaire, form, before);
        var begun = sitting.Draft?.BegunWith;
        if (sitting.Survey.Union.Find(begun) is not { } earlier || begun == sitting.Survey.Version)
        {
            return answers;
        }

        var typed = sitting.Survey.Union.Place(begun, Read(earlier, form, new Dictionary<string, AnswerValue>()));
        return typed
            .Where(answer => sitting.Questionnaire.Find(answer.Key) is { } question && !HasShown(form, question))
            .Concat(answers)
            .DistinctBy(answer => answer.Key)
            .ToDictionary();
    }

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
                Put(answers, choice.CommentName, Text(form, choice.CommentName, LongestComment));
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
            MultipleQuestion multiple => Codes(form, multiple),
            MatrixQuestion matrix => Rows(form, matrix),
            TextQuestion text => Text(form, text.Name, text.MaxLength),
            _ => Text(form, question.Name, LongestCode),
        };

    private static TextValue? Text(IFormCollection form, string name, int longest) =>
        form[name].ToString() is { Length: > 0 } text ? new TextValue(Cut(text, 2 * longest)) : null;

    private static ListValue? Codes(IFormCollection form, MultipleQuestion question)
    {
        var codes = form[question.Name].OfType<string>().Where(code => code.Length is > 0 and <= LongestCode).Distinct();
        return codes.Take(question.Options.Count).ToList() is { Count: > 0 } chosen ? new ListValue(chosen) : null;
    }

    /// <summary>Never between the halves of a character.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    private static RowsValue? Rows(IFormCollection form, MatrixQuestion matrix)
    {
        var rows = matrix
            .Rows.Select(row => (row.Code, Column: form[Cell(matrix, row)].ToString()))
            .Where(row => row.Column.Length is > 0 and <= LongestCode)
            .ToDictionary(row => row.Code, row => row.Column);
        return rows.Count > 0 ? new RowsValue(rows) : null;
    }
}
