using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>A survey that no longer takes answers.</summary>
public sealed record ClosedView
{
    public required Shell Shell { get; init; }

    public required DateTimeOffset Closed { get; init; }

    /// <summary>The last day on which answers that were not sent are kept.</summary>
    public required DateOnly KeptUntil { get; init; }

    /// <summary>What was typed and not sent; null where there is nothing.</summary>
    public required AnswerListView? Answers { get; init; }

    /// <summary>Receipt of the response that these answers would have changed; null where they would have been new.</summary>
    public required string? Receipt { get; init; }
}
