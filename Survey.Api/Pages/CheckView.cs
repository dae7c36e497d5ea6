namespace Survey.Api.Pages;

/// <summary>The overview before the answers are sent.</summary>
public sealed record CheckView
{
    public required Shell Shell { get; init; }

    public required AnswerListView Answers { get; init; }

    /// <summary>What keeps the answers from being sent; empty until that has been tried.</summary>
    public required IReadOnlyList<CheckProblem> Problems { get; init; }

    public required string Action { get; init; }

    /// <summary>Makes sending twice count once.</summary>
    public required string SubmissionKey { get; init; }
}
