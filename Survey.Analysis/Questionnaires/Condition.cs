namespace Survey.Analysis.Questionnaires;

/// <summary>An expression of the condition language, such as <c>{country} = 'ES' and {size} anyof ['1_9','10_49']</c>.</summary>
public sealed class Condition
{
    internal Condition(string text) => Text = text;

    /// <summary>As the author wrote it.</summary>
    public string Text { get; }

    public override string ToString() => Text;
}
