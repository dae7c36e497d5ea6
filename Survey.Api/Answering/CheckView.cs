using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The overview before the answers are sent.</summary>
public sealed record CheckView
{
    /// <summary>The field with the receipt of the response that is being changed.</summary>
    public const string ReceiptField = "receipt";

    public required Shell Shell { get; init; }

    public required AnswerListView Answers { get; init; }

    /// <summary>What keeps the answers from being sent; empty until that has been tried.</summary>
    public required IReadOnlyList<CheckProblem> Problems { get; init; }

    /// <summary>Whether the answers could not be sent for now.</summary>
    public required bool IsUnsaved { get; init; }

    public required ConsentView Consent { get; init; }

    public required string Action { get; init; }

    /// <summary>Names the draft, and makes sending twice count once.</summary>
    public required string Token { get; init; }

    /// <summary>Of the response that is being changed; null for a new one.</summary>
    public required string? Receipt { get; init; }
}
