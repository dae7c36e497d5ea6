using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;

namespace Survey.Api.Web;

/// <summary>Errors for other programs: problem details (RFC 9457) with a stable <c>code</c> beside the text.</summary>
internal static class ApiProblem
{
    private const int MostErrors = 50;

    public static ProblemHttpResult NotFound() =>
        Of(StatusCodes.Status404NotFound, "not-found", "There is nothing at this address, or no longer.");

    public static ProblemHttpResult NotFound(string code, string detail) => Of(StatusCodes.Status404NotFound, code, detail);

    public static ProblemHttpResult Unauthorized() =>
        Of(StatusCodes.Status401Unauthorized, "sign-in/required", "Send a valid key: Authorization: Bearer KEY.");

    public static ProblemHttpResult Forbidden() =>
        Of(StatusCodes.Status403Forbidden, "sign-in/role", "This key is valid, but its role may not do this.");

    public static ProblemHttpResult BadRequest(string code, string detail) => Of(StatusCodes.Status400BadRequest, code, detail);

    public static ProblemHttpResult Unprocessable(string code, string detail) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, detail);

    public static ProblemHttpResult Gone(string code, string detail) => Of(StatusCodes.Status410Gone, code, detail);

    /// <summary>A fault on our side that does not pass: the holder can replace or erase the answers.</summary>
    public static ProblemHttpResult Unreadable() =>
        Of(
            StatusCodes.Status409Conflict,
            "responses/unreadable",
            "These answers are stored but cannot be read; replace them with PUT, or erase them with DELETE."
        );

    public static ProblemHttpResult Closed() =>
        Of(StatusCodes.Status409Conflict, "surveys/closed", "This survey no longer takes answers.");

    /// <summary>
    /// What is wrong with the answers, by question or <c>matrix.row</c>: at most fifty errors; <c>more</c>, where there are more,
    /// is how many are left out.
    /// </summary>
    public static ProblemHttpResult WrongAnswers(IReadOnlyList<AnswerProblem> problems, string language, TextLibrary texts)
    {
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = "answers/refused",
            ["errors"] = problems
                .Take(MostErrors)
                .GroupBy(problem => problem.Place)
                .ToDictionary(
                    place => place.Key,
                    place => place.Select(problem => new ApiError(problem.ProblemId, problem.Text(language, texts))).ToList()
                ),
        };
        if (problems.Count > MostErrors)
        {
            extensions["more"] = problems.Count - MostErrors;
        }

        return TypedResults.Problem(
            "Some answers are missing or cannot be accepted; see errors.",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: extensions
        );
    }

    private static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });
}
