using System.Net;

namespace Survey.Tests.Answering;

/// <summary>The answer to a form.</summary>
/// <param name="Status">Of it.</param>
/// <param name="Html">The page; empty where it redirects.</param>
/// <param name="Next">Where it redirects to.</param>
/// <param name="Cookie">The cookies that it sets.</param>
internal sealed record PageAnswer(HttpStatusCode Status, string Html, string? Next, string Cookie);
