using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering.Inputs;

/// <summary>A radio group in each row of a table of matrices.</summary>
/// <param name="Question">The matrix that the line answers.</param>
/// <param name="Label">Distinguishes the lines of a row; null where there is only one line.</param>
public sealed record MatrixLine(MatrixQuestion Question, Said? Label);
