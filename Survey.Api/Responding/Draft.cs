using Survey.Analysis.Questionnaires;

namespace Survey.Api.Responding;

/// <summary>Answers on their way: whatever was typed, right or wrong.</summary>
internal sealed record Draft(string Survey, string Language, IReadOnlyDictionary<string, AnswerValue> Answers);
