namespace Survey.Api.Pages;

/// <summary>The question before a response is erased.</summary>
public sealed record EraseView(Shell Shell, string Receipt);
