namespace Survey.Api.Invitations;

/// <summary>An invitation that has been made, with its code, which is shown once.</summary>
/// <param name="Name">Whom it is for; empty where nobody is named.</param>
/// <param name="Country">
/// The code with which the breakdown question is already answered; null leaves it to the respondent.
/// </param>
/// <param name="Language">Of the letter and of the first page; null uses the browser's.</param>
/// <param name="Code">Opens the questionnaire once.</param>
internal sealed record Invitation(string Name, string? Country, string? Language, string Code);
