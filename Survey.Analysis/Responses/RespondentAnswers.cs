using System.Collections.Frozen;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Reads single answers back from the columns of a <see cref="ResponseSet"/>.</summary>
internal static class RespondentAnswers
{
    /// <summary>By key of the answer: the answer of a respondent.</summary>
    internal static FrozenDictionary<string, Func<int, AnswerValue?>> Of(ResponseSet responses)
    {
        var readers = new Dictionary<string, Func<int, AnswerValue?>>();
        foreach (var columns in responses.Columns.GroupBy(column => column.Question.Name))
        {
            readers[columns.Key] = Reader([.. columns]);
        }

        foreach (var column in responses.Texts)
        {
            readers[column.Variable] = respondent => column.TryGet(respondent, out var text) ? new TextValue(text!) : null;
        }

        foreach (var column in responses.Numbers)
        {
            readers[column.Variable] = respondent => column.TryGet(respondent, out var number) ? new NumberValue(number) : null;
        }

        return readers.ToFrozenDictionary();
    }

    private static Func<int, AnswerValue?> Reader(ChoiceColumn[] columns) =>
        columns[0].Question switch
        {
            MatrixQuestion matrix => respondent => Rows(matrix, columns, respondent),
            MultipleQuestion => respondent =>
                columns[0].Answered[respondent] ? new ListValue([.. Codes(columns[0], respondent)]) : null,
            YesNoQuestion => OneOf(columns[0], code => new FlagValue(code == YesNoQuestion.TrueCode)),
            _ => OneOf(columns[0], code => new TextValue(code)),
        };

    private static Func<int, AnswerValue?> OneOf(ChoiceColumn column, Func<string, AnswerValue> valueOf)
    {
        var values = column.Options.Select(option => valueOf(option.Code)).ToArray();
        return respondent => Chosen(column, respondent) is var at and >= 0 ? values[at] : null;
    }

    private static RowsValue? Rows(MatrixQuestion matrix, ChoiceColumn[] columns, int respondent)
    {
        var rows = new Dictionary<string, string>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (Chosen(columns[i], respondent) is var at and >= 0)
            {
                rows.Add(matrix.Rows[i].Code, columns[i].Options[at].Code);
            }
        }

        return rows.Count == 0 ? null : new(rows);
    }

    private static int Chosen(ChoiceColumn column, int respondent)
    {
        if (!column.Answered[respondent])
        {
            return -1;
        }

        var at = 0;
        while (!column.Chosen[at][respondent])
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<string> Codes(ChoiceColumn column, int respondent) =>
        column.Options.Where((_, at) => column.Chosen[at][respondent]).Select(option => option.Code);
}
