namespace Survey.Analysis.Responses;

/// <summary>
/// The name of a variable: a question's, or <c>matrix/row</c>; also of a column of an answers file, <c>question/option</c>.
/// </summary>
internal static class VariableName
{
    public static string Of(string question, string part) => $"{question}/{part}";
}
