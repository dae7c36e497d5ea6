namespace Survey.Api.Answering;

/// <summary>A draft that may be continued or thrown away.</summary>
/// <param name="Token">Names it.</param>
/// <param name="Continue">Where the form is sent to go on.</param>
/// <param name="Restart">Where the form is sent to throw it away.</param>
public sealed record BegunDraft(string Token, string Continue, string Restart);
