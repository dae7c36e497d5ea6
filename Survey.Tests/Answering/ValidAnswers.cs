using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Answering;

/// <summary>Valid answers, generated from the options of a questionnaire.</summary>
internal static class ValidAnswers
{
    /// <param name="questionnaire">What is answered.</param>
    /// <param name="choice">Which option is chosen, counted from 0 and wrapping around.</param>
    public static Dictionary<string, AnswerValue> To(Questionnaire questionnaire, int choice = 0) =>
        questionnaire
            .Questions.Where(question => question.IsRequired)
            .ToDictionary(question => question.Name, question => Value(question, choice));

    private static AnswerValue Value(Question question, int choice) =>
        question switch
        {
            YesNoQuestion => new FlagValue(true),
            MultipleQuestion multiple => new ListValue([multiple.Options[choice % multiple.Options.Count].Code]),
            ChoiceQuestion single => new TextValue(single.Options[choice % single.Options.Count].Code),
            RatingQuestion rating => new TextValue(rating.Points[choice % rating.Points.Count].Code),
            MatrixQuestion matrix => new RowsValue(
                matrix.Rows.ToDictionary(row => row.Code, _ => matrix.Columns[choice % matrix.Columns.Count].Code)
            ),
            TextQuestion { Input: TextInput.Number } number => new NumberValue(number.Min ?? 1),
            _ => new TextValue("text"),
        };
}
