namespace Survey.Tests.Browser;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">For messages and pictures.</param>
/// <param name="Address">Its address in a language.</param>
/// <param name="IsSent">Whether its form is submitted unchanged, to show its errors.</param>
internal sealed record PageState(string Name, Func<string, Uri> Address, bool IsSent = false);
