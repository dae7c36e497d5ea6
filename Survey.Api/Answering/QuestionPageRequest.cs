namespace Survey.Api.Answering;

/// <summary>A page of questions that is shown.</summary>
/// <param name="Survey">Its id.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="From">"check" where the respondent came from the overview.</param>
/// <param name="Context">The request.</param>
/// <param name="Sittings">Finds the draft.</param>
internal sealed record QuestionPageRequest(string Survey, string Page, string? From, HttpContext Context, Sittings Sittings);
