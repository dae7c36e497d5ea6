namespace Survey.Analysis.Tables;

/// <summary>Why a name that a person wrote is not that of a choice.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The name at fault.</param>
/// <param name="Text">What is wrong and what to write instead, in English.</param>
public sealed record ChoiceFault(ChoiceFaultKind Kind, string Name, string Text);
