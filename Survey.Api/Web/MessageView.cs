namespace Survey.Api.Web;

/// <summary>A page with one message and one link.</summary>
public sealed record MessageView(Shell Shell, Said Heading, Said Lead, string NextAddress, Said Next);
