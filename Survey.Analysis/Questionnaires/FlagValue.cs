namespace Survey.Analysis.Questionnaires;

/// <summary>Yes or no.</summary>
public sealed record FlagValue(bool Flag) : AnswerValue;
