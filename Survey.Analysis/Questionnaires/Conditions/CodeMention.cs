namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>A constant that a condition compares a variable with, so that rules can tell whether such an option exists.</summary>
internal sealed record CodeMention(string Variable, string Code);
