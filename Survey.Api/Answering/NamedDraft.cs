namespace Survey.Api.Answering;

/// <summary>A draft that has just been made.</summary>
/// <param name="Token">Names it from now on.</param>
/// <param name="Draft">What it holds.</param>
internal sealed record NamedDraft(string Token, ResponseDraft Draft);
