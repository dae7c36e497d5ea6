namespace Survey.Api.Web;

/// <summary>The status of what a handler returned and nobody has sent yet.</summary>
internal static class AnswerStatus
{
    /// <summary>Null where it does not say: then it is 200.</summary>
    public static int? Of(object? answer) =>
        (answer is INestedHttpResult { Result: var one } ? one : answer) is IStatusCodeHttpResult { StatusCode: var status }
            ? status
            : null;
}
