using System.Globalization;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>What of answers that were begun with another version can still be given, as typed, right or wrong.</summary>
public static class FittingAnswers
{
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="answers">Under its names and in its codes, as far as it has them.</param>
    public static IReadOnlyDictionary<string, AnswerValue> Of(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> answers
    )
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(answers);
        var fitting = new Dictionary<string, AnswerValue>(answers.Count);
        foreach (var (key, answer) in answers)
        {
            if (Fitting(questionnaire, key, answer) is { } fits)
            {
                fitting.Add(key, fits);
            }
        }

        return fitting;
    }

    private static AnswerValue? Fitting(Questionnaire questionnaire, string key, AnswerValue answer) =>
        questionnaire.Find(key) switch
        {
            MultipleQuestion multiple => Several(multiple, answer),
            MatrixQuestion matrix => Rows(matrix, answer),
            TextQuestion => Typed(answer),
            YesNoQuestion => answer is FlagValue or TextValue { Text: YesNoQuestion.TrueCode or YesNoQuestion.FalseCode }
                ? answer
                : null,
            { } question => One(question, answer),
            null => questionnaire.FindByComment(key) is not null && answer is TextValue ? answer : null,
        };

    private static TextValue? One(Question question, AnswerValue answer)
    {
        var code = answer switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            ListValue { Codes: [var only] } => only,
            _ => null,
        };
        return code is not null && question.Choices.Find(code) is not null ? new TextValue(code) : null;
    }

    private static ListValue? Several(MultipleQuestion question, AnswerValue answer)
    {
        IReadOnlyList<string> codes = answer switch
        {
            ListValue list => list.Codes,
            TextValue text => [text.Text],
            _ => [],
        };
        var known = codes.Where(code => question.Options.Find(code) is not null).ToList();
        return known.Count > 0 || answer is ListValue { Codes.Count: 0 } ? new ListValue(known) : null;
    }

    private static RowsValue? Rows(MatrixQuestion question, AnswerValue answer)
    {
        var rows = (answer as RowsValue)
            ?.Rows.Where(row => question.Rows.Find(row.Key) is not null && question.Columns.Find(row.Value) is not null)
            .ToDictionary();
        return rows is { Count: > 0 } ? new RowsValue(rows) : null;
    }

    private static AnswerValue? Typed(AnswerValue answer) => answer is TextValue or NumberValue ? answer : null;
}
