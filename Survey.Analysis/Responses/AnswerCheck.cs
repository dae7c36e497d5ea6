using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// The one door for answers: form, JSON, CSV and Google Forms files all come in through it, so that the same answers have
/// the same outcome. Single choices and rating points become a <see cref="TextValue"/> with the code, multiple answers a
/// <see cref="ListValue"/> in the form's order without doubles, a matrix a <see cref="RowsValue"/> without blanks, yes/no
/// (also true, false, 1 and 0 as text) a <see cref="FlagValue"/>, a number a <see cref="NumberValue"/>; texts are cleaned
/// and trimmed. A blank is no answer. Conditions are evaluated in the form's order, and what was given to a question that does
/// not apply is dropped without a word about its content.
/// </summary>
public static class AnswerCheck
{
    /// <summary>
    /// The most problems of one kind in one place that are listed: unknown options of a question, unknown rows of a matrix,
    /// unknown keys. A respondent's form has none of them, and a program's first fifty show what it does wrong.
    /// </summary>
    internal const int MostListed = 50;

    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="given">By question name, and <c>name-Comment</c> for the text beside "other".</param>
    public static CheckedAnswers Check(Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue> given) =>
        Check(questionnaire, given, isComplete: true);

    /// <summary>
    /// The same for answers that were collected elsewhere: nobody can be asked again, so what is missing is no problem. The bases
    /// show it.
    /// </summary>
    /// <param name="questionnaire">The questionnaire that was answered.</param>
    /// <param name="given">As in <see cref="Check(Questionnaire, IReadOnlyDictionary{string, AnswerValue})"/>.</param>
    public static CheckedAnswers CheckCollected(Questionnaire questionnaire, IReadOnlyDictionary<string, AnswerValue> given) =>
        Check(questionnaire, given, isComplete: false);

    /// <summary>The same for one page: its answers, its problems and what was dropped of it.</summary>
    /// <param name="questionnaire">The questionnaire that is being answered.</param>
    /// <param name="page">One of its pages.</param>
    /// <param name="given">The page's answers together with those of the other pages so far, which its conditions may
    /// name.</param>
    public static CheckedAnswers CheckPage(Questionnaire questionnaire, Page page, IReadOnlyDictionary<string, AnswerValue> given)
    {
        ArgumentNullException.ThrowIfNull(page);
        var all = Check(questionnaire, given);
        var names = page.Questions.SelectMany(Keys).ToHashSet();
        return new(
            all.Answers.Where(answer => names.Contains(answer.Key)).ToDictionary(),
            [
                .. all.Problems.Where(problem =>
                    names.Contains(problem.Question) || problem.ProblemId == "answers/unknown-question"
                ),
            ],
            [.. all.Dropped.Where(names.Contains)]
        );
    }

    /// <summary>The keys that answers to the question may have.</summary>
    internal static IEnumerable<string> Keys(Question question) =>
        question is ChoiceQuestion { HasOtherText: true } choice ? [choice.Name, choice.CommentName] : [question.Name];

    private static CheckedAnswers Check(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> given,
        bool isComplete
    )
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(given);
        var faults = new List<AnswerProblem>();
        var unknown = new List<AnswerProblem>();
        var answers = Normalise(questionnaire, given, faults, unknown);
        return Route(questionnaire, answers, isComplete, faults, unknown);
    }

    private static Dictionary<string, AnswerValue> Normalise(
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, AnswerValue> given,
        List<AnswerProblem> faults,
        List<AnswerProblem> unknown
    )
    {
        var answers = new Dictionary<string, AnswerValue>(given.Count);
        foreach (var (key, value) in given)
        {
            if (Read(questionnaire, key, value, faults, unknown) is { } answer)
            {
                answers.Add(key, answer);
            }
        }

        return answers;
    }

    private static AnswerValue? Read(
        Questionnaire questionnaire,
        string key,
        AnswerValue value,
        List<AnswerProblem> faults,
        List<AnswerProblem> unknown
    )
    {
        if (questionnaire.Find(key) is { } question)
        {
            return AnswerNormaliser.Normalise(question, value, faults);
        }

        if (questionnaire.FindByComment(key) is null)
        {
            if (unknown.Count == MostListed)
            {
                return null;
            }

            unknown.Add(AnswerProblem.Fault(AnswerText.Shown(key), "answers/unknown-question", AnswerText.Shown(key)));
            return null;
        }

        if (value is not TextValue { Text: var comment })
        {
            faults.Add(AnswerProblem.Fault(key, "answers/wrong-shape"));
            return null;
        }

        return TextNormaliser.Text(key, comment, TextNormaliser.CommentLength, faults) is { } text ? new TextValue(text) : null;
    }

    private static CheckedAnswers Route(
        Questionnaire questionnaire,
        Dictionary<string, AnswerValue> answers,
        bool isComplete,
        List<AnswerProblem> faults,
        List<AnswerProblem> problems
    )
    {
        var kept = new Dictionary<string, AnswerValue>(answers.Count);
        var dropped = new List<string>();
        Func<string, AnswerValue?> answer = name => answers.TryGetValue(name, out var value) ? value : null;
        Applicability.Walk(questionnaire, answer, (element, applies) =>
        {
            if (element is Question question && applies)
            {
                CheckOne(question, answer, isComplete, faults, problems);
                Keep(question, answers, kept);
            }
            else if (element is Question other)
            {
                dropped.AddRange(Keys(other).Where(answers.Remove));
            }
        });
        return new(kept, problems, dropped);
    }

    private static void Keep(Question question, Dictionary<string, AnswerValue> answers, Dictionary<string, AnswerValue> kept)
    {
        Keep(question.Name, answers, kept);
        if (question is ChoiceQuestion { HasOtherText: true } choice)
        {
            Keep(choice.CommentName, answers, kept);
        }
    }

    private static void Keep(string key, Dictionary<string, AnswerValue> answers, Dictionary<string, AnswerValue> kept)
    {
        if (answers.TryGetValue(key, out var value))
        {
            kept.Add(key, value);
        }
    }

    /// <summary>A question with a fault is not also called missing.</summary>
    private static void CheckOne(
        Question question,
        Func<string, AnswerValue?> answer,
        bool isComplete,
        List<AnswerProblem> faults,
        List<AnswerProblem> problems
    )
    {
        var before = problems.Count;
        if (faults.Count > 0)
        {
            problems.AddRange(faults.Where(fault => Keys(question).Contains(fault.Question)));
        }

        if (problems.Count == before)
        {
            AnswerRules.Check(question, answer, isComplete, problems);
        }
    }
}
