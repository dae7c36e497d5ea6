namespace Survey.Analysis.Questionnaires;

/// <summary>The column code by row code of a matrix. A row without an answer is absent.</summary>
public sealed record RowsValue(IReadOnlyDictionary<string, string> Rows) : AnswerValue
{
    internal override bool Chose(string code) => Rows.Values.Contains(code);
}
