namespace Survey.Analysis.Questionnaires;

/// <summary>The codes chosen in a multiple-answer question. An empty list is "asked, and chose nothing", not a blank.</summary>
public sealed record ListValue(IReadOnlyList<string> Codes) : AnswerValue
{
    internal override bool Chose(string code) => Codes.Contains(code);
}
