namespace Survey.Api.Sharing;

/// <summary>What opens shared results.</summary>
/// <param name="Links">The links.</param>
/// <param name="Answers">What they show.</param>
internal sealed record SharedPlace(SharedLinks Links, PublicAnswers Answers);
