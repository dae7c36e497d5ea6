namespace Survey.Analysis.Questionnaires;

/// <summary>An expression of the condition language, such as <c>{country} = 'ES' and {size} anyof ['1_9','10_49']</c>.</summary>
public sealed class Condition
{
    internal Condition(string text) => Text = text;

    /// <summary>As the author wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether the condition holds for these answers.</summary>
    /// <param name="answer">The answer to the question of that name; null where there is none.</param>
    public bool Holds(Func<string, AnswerValue?> answer) => throw new InvalidOperationException($"Conditions are not evaluated yet: {Text}");

    public override string ToString() => Text;
}
