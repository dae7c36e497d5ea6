namespace Survey.Analysis.Responses;

/// <summary>What a choice of nets is made of.</summary>
/// <param name="Choice">The choice whose options the nets take together.</param>
/// <param name="Members">The places of these options, a list for each net.</param>
internal sealed record ChoiceNets(ChoiceColumn Choice, IReadOnlyList<IReadOnlyList<int>> Members);
