using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>A respondent's stored answers, to read and to print.</summary>
public sealed record OwnAnswersView(Shell Shell, string Receipt, DateTimeOffset SubmittedAt, AnswerListView Answers);
