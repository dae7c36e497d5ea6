using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The overview before the answers are sent.</summary>
public sealed record CheckView
{
    /// <summary>The form field with the receipt of the response that is being changed.</summary>
    public const string ReceiptField = "receipt";

    /// <summary>The form field with the secret of the page.</summary>
    public const string SecretField = "page-secret";

    public required Shell Shell { get; init; }

    public required AnswerListView Answers { get; init; }

    /// <summary>The questions that are no longer asked since the respondent began.</summary>
    public required IReadOnlyList<Question> Gone { get; init; }

    /// <summary>Why the answers cannot be sent; empty until the respondent has tried.</summary>
    public required IReadOnlyList<CheckProblem> Problems { get; init; }

    /// <summary>Whether the answers could not be sent because the database was unavailable.</summary>
    public required bool IsUnsaved { get; init; }

    public required ConsentView Consent { get; init; }

    public required string Action { get; init; }

    /// <summary>Names the draft.</summary>
    public required string Token { get; init; }

    /// <summary>
    /// Only this page has it, so that sending the page twice gives one receipt, and no other page of the draft gets it.
    /// </summary>
    public required string Secret { get; init; }

    /// <summary>Of the response that is being changed; null for a new one.</summary>
    public required string? Receipt { get; init; }
}
