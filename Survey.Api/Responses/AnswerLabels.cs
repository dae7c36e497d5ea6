using System.Globalization;
using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Responses;

/// <summary>An answer in the words that the respondent read.</summary>
internal static class AnswerLabels
{
    public static Said Of(YesNoQuestion question, bool flag, Words words) =>
        (flag ? question.LabelTrue : question.LabelFalse) is { } label
            ? label.In(words.Language)
            : words[flag ? "question.yes" : "question.no"];

    /// <summary>One line per answer; none where the question was not answered.</summary>
    public static IReadOnlyList<Said> Of(Question question, IReadOnlyDictionary<string, AnswerValue> answers, Words words)
    {
        var comment =
            question is ChoiceQuestion choice && answers.GetValueOrDefault(choice.CommentName) is TextValue text
                ? text.Text
                : null;
        return (question, answers.GetValueOrDefault(question.Name)) switch
        {
            (_, null) => comment is null ? [] : [comment],
            (YesNoQuestion yesNo, FlagValue flag) => [Of(yesNo, flag.Flag, words)],
            (ChoiceQuestion single, TextValue code) => [WithComment(single, code.Text, comment, words)],
            (ChoiceQuestion multiple, ListValue list) =>
            [
                .. list.Codes.Select(code => WithComment(multiple, code, comment, words)),
            ],
            (RatingQuestion rating, TextValue code) => [Label(rating.Points, code.Text, words)],
            (MatrixQuestion matrix, RowsValue rows) =>
            [
                .. matrix
                    .Rows.Where(row => rows.Rows.ContainsKey(row.Code))
                    .Select(row => $"{row.Label.In(words.Language)}: {Label(matrix.Columns, rows.Rows[row.Code], words)}"),
            ],
            (_, TextValue typed) => [typed.Text],
            (_, NumberValue number) => [number.Number.ToString(CultureInfo.InvariantCulture)],
            _ => [],
        };
    }

    private static string WithComment(ChoiceQuestion question, string code, string? comment, Words words)
    {
        var label = Label(question.Options, code, words);
        return comment is not null && code == ChoiceQuestion.OtherCode ? $"{label}: {comment}" : label;
    }

    private static string Label(IReadOnlyList<Option> options, string code, Words words) =>
        options.FirstOrDefault(option => option.Code == code)?.Label.In(words.Language) ?? code;
}
