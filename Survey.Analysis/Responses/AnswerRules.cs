using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>The rules about answers that are possible in themselves: what is missing, and what does not go together.</summary>
internal static class AnswerRules
{
    /// <param name="question">A question that applies.</param>
    /// <param name="answers">The normalised answers, without those that do not apply.</param>
    /// <param name="isComplete">Whether required answers must be there.</param>
    /// <param name="problems">Where the problems go.</param>
    internal static void Check(
        Question question,
        Func<string, AnswerValue?> answers,
        bool isComplete,
        List<AnswerProblem> problems
    )
    {
        var answer = answers(question.Name);
        if (isComplete)
        {
            CheckMissing(question, answer, answers, problems);
        }

        if (question is ChoiceQuestion { HasOtherText: true } choice)
        {
            CheckOtherText(choice, answer, answers(choice.CommentName), problems);
        }

        if (answer is null)
        {
            return;
        }

        if (question is MultipleQuestion multiple && answer is ListValue { Codes.Count: > 0 } list)
        {
            CheckChoices(multiple, list.Codes, problems);
        }

        foreach (var validator in question.Validators)
        {
            if (!validator.Condition.Holds(answers))
            {
                problems.Add(AnswerProblem.Contradiction(question.Name, "answers/validator") with { OwnText = validator.Text });
            }
        }
    }

    private static void CheckMissing(
        Question question,
        AnswerValue? answer,
        Func<string, AnswerValue?> answers,
        List<AnswerProblem> problems
    )
    {
        if (answer is null or ListValue { Codes.Count: 0 } && IsRequired(question, answers))
        {
            problems.Add(AnswerProblem.Missing(question.Name, "answers/missing") with { OwnText = question.RequiredErrorText });
        }

        if (
            question is MatrixQuestion { EachRowRequired: true } matrix
            && answer is RowsValue rows
            && rows.Rows.Count < matrix.Rows.Count
        )
        {
            problems.AddRange(
                matrix
                    .Rows.Where(row => !rows.Rows.ContainsKey(row.Code))
                    .Select(row => AnswerProblem.Missing(matrix.Name, "answers/missing-row", row.Label) with { Row = row.Code })
            );
        }
    }

    private static bool IsRequired(Question question, Func<string, AnswerValue?> answers) =>
        question.IsRequired || question.RequiredIf?.Holds(answers) == true;

    private static void CheckOtherText(
        ChoiceQuestion question,
        AnswerValue? answer,
        AnswerValue? comment,
        List<AnswerProblem> problems
    )
    {
        if (comment is null)
        {
            return;
        }

        var isOther = answer switch
        {
            TextValue { Text: ChoiceQuestion.OtherCode } => true,
            ListValue list => list.Codes.Contains(ChoiceQuestion.OtherCode),
            _ => false,
        };
        if (!isOther && question.Options.Find(ChoiceQuestion.OtherCode) is { } other)
        {
            problems.Add(AnswerProblem.Contradiction(question.Name, "answers/other-not-chosen", other.Label));
        }
    }

    private static void CheckChoices(MultipleQuestion question, IReadOnlyList<string> codes, List<AnswerProblem> problems)
    {
        if (
            codes.Count > 1
            && question.Options.FirstOrDefault(option => option.IsExclusive && codes.Contains(option.Code)) is { } exclusive
        )
        {
            problems.Add(AnswerProblem.Contradiction(question.Name, "answers/exclusive", exclusive.Label));
        }
        else if (codes.Count > question.MaxSelected)
        {
            problems.Add(AnswerProblem.Contradiction(question.Name, "answers/too-many", question.MaxSelected.Value, codes.Count));
        }
        else if (codes.Count < question.MinSelected && !IsExclusive(question, codes[0]))
        {
            problems.Add(AnswerProblem.Contradiction(question.Name, "answers/too-few", question.MinSelected.Value, codes.Count));
        }
    }

    /// <summary>"None of these" alone is a full answer, however many choices are asked for.</summary>
    private static bool IsExclusive(MultipleQuestion question, string code) => question.Options.Find(code)?.IsExclusive == true;
}
