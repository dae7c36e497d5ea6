namespace Survey.Analysis.Questionnaires;

/// <summary>A code (single choice, rating) or a text as written.</summary>
public sealed record TextValue(string Text) : AnswerValue
{
    internal override bool Chose(string code) => Text == code;
}
