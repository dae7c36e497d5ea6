using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>What a header with words may stand for.</summary>
internal sealed record HeaderMatch(string Question, string? Row, string Language)
{
    internal string Variable => Row is null ? Question : VariableName.Of(Question, Row);
}
