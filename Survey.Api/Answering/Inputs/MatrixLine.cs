using Survey.Analysis.Questionnaires;

namespace Survey.Api.Answering.Inputs;

/// <summary>A radio group in each row of a table of matrices.</summary>
/// <param name="Question">The matrix that the line answers.</param>
/// <param name="Label">What tells the lines of a row apart; null where there is one line only.</param>
public sealed record MatrixLine(MatrixQuestion Question, string? Label);
