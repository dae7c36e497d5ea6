using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>The question before a response is erased.</summary>
public sealed record EraseView(Shell Shell, string Receipt);
