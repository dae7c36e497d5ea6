using System.Text.RegularExpressions;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Api.Answering.Inputs;

/// <summary>The ids of a page's controls, by which labels, descriptions and the error summary find them.</summary>
internal static partial class FieldIds
{
    /// <summary>The first control of a question.</summary>
    public static string Of(string question) => "q-" + Unsafe().Replace(question, "_");

    /// <summary>The first control of a row.</summary>
    public static string Of(string question, string row) => $"{Of(question)}--{Unsafe().Replace(row, "_")}";

    /// <summary>The control of one of several options; the first one has the id of the question.</summary>
    public static string Option(string field, int index) => index == 0 ? field : $"{field}-{index + 1}";

    /// <summary>Where the error summary leads: the first control of the question or row at fault.</summary>
    public static string Of(AnswerProblem problem, Question? question) =>
        (problem.Row ?? FirstRow(question)) is { } row ? Of(problem.Question, row) : Of(problem.Question);

    private static string? FirstRow(Question? question) => question is MatrixQuestion matrix ? matrix.Rows[0].Code : null;

    [GeneratedRegex("[^A-Za-z0-9_-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Unsafe();
}
