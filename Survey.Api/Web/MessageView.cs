namespace Survey.Api.Web;

/// <summary>A page that says one thing and leads on.</summary>
public sealed record MessageView(Shell Shell, string Heading, string Lead, string NextAddress, string Next);
