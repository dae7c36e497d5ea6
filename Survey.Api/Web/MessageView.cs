namespace Survey.Api.Web;

/// <summary>A page with one message and one link.</summary>
public sealed record MessageView(Shell Shell, string Heading, string Lead, string NextAddress, string Next);
