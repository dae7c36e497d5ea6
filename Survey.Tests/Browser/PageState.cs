namespace Survey.Tests.Browser;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">For messages and pictures.</param>
/// <param name="Address">Where it is in a language.</param>
/// <param name="IsSent">Whether its form is sent as it stands, to see what is wrong.</param>
internal sealed record PageState(string Name, Func<string, Uri> Address, bool IsSent = false);
