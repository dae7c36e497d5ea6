using System.Diagnostics.CodeAnalysis;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires.Conditions;
using Survey.Analysis.Questionnaires.Rules;

namespace Survey.Analysis.Questionnaires;

/// <summary>
/// An expression of the condition language, such as <c>{country} = 'ES' and {size} anyof ['1_9','10_49']</c>. The language is
/// the part of SurveyJS's that depends on answers alone; docs/questionnaire-format.md lists it.
/// </summary>
public sealed class Condition
{
    private readonly Expression root;

    private Condition(string text, Expression root)
    {
        Text = text;
        this.root = root;
        Variables =
        [
            .. root.All.OfType<Expression.Variable>().Select(variable => variable.Name).Distinct(StringComparer.Ordinal),
        ];
        Codes = [.. root.All.OfType<Expression.Binary>().SelectMany(comparison => comparison.Codes)];
    }

    /// <summary>As the author wrote it.</summary>
    public string Text { get; }

    /// <summary>What it asks about, each once: <c>question</c>, <c>matrix/row</c> or <c>question-Comment</c>.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The option that must have been chosen, where the condition says nothing else: <c>{country} = 'ES'</c>.</summary>
    public (string Variable, string Code)? Category =>
        root is Expression.Binary { Operator: Operator.Equal } comparison && comparison.Codes.ToList() is [var only]
            ? (only.Variable, only.Code)
            : null;

    /// <summary>Every variable that is compared with a constant, and that constant as a code.</summary>
    internal IReadOnlyList<CodeMention> Codes { get; }

    /// <param name="text">The expression.</param>
    /// <param name="condition">Null exactly when there is an <paramref name="error"/>.</param>
    /// <param name="error">The first thing that is wrong, and where.</param>
    /// <param name="names">The names of the questions: a variable that is none of them but differs from one only in case means
    /// that one. Without them variables keep the spelling of the expression.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Condition? condition,
        [NotNullWhen(false)] out ConditionError? error,
        IEnumerable<string>? names = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var root = ConditionParser.Parse(text, [.. names ?? []], out error);
        condition = error is null ? new Condition(text, root) : null;
        return condition is not null;
    }

    /// <summary>For text that is known to be right, such as a constant of a test.</summary>
    /// <exception cref="ArgumentException">The text is no condition.</exception>
    public static Condition Parse(string text) =>
        TryParse(text, out var condition, out var error)
            ? condition
            : throw new ArgumentException($"{text}: {error}", nameof(text));

    /// <summary>What the condition names and the questionnaire does not have, a sentence each.</summary>
    public IReadOnlyList<string> FaultsIn(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var names = new ConditionNames(
            name => questionnaire.Find(name) ?? questionnaire.FindByComment(name),
            [.. questionnaire.Questions.Select(question => question.Name)]
        );
        return [.. names.Unknown(this).Select(fault => ProblemTexts.Text(fault.Rule, fault.Arguments))];
    }

    /// <summary>Whether the condition holds for these answers.</summary>
    /// <param name="answer">The answer to the question of that name; null where there is none.</param>
    public bool Holds(Func<string, AnswerValue?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return LooseValue.IsTrue(root.Evaluate(answer));
    }

    public override string ToString() => Text;
}
