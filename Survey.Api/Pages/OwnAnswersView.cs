namespace Survey.Api.Pages;

/// <summary>One's own stored answers, to read and to print.</summary>
public sealed record OwnAnswersView(Shell Shell, string Receipt, DateTimeOffset SubmittedAt, AnswerListView Answers);
