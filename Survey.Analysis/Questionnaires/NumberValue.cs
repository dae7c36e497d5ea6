namespace Survey.Analysis.Questionnaires;

/// <summary>A number, exactly as given.</summary>
public sealed record NumberValue(decimal Number) : AnswerValue;
