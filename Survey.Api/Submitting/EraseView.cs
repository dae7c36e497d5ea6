using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Asks for confirmation before a response is erased.</summary>
public sealed record EraseView(Shell Shell, string Receipt);
