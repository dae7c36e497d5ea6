using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The first page of a survey.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Questionnaire">What will be asked.</param>
/// <param name="First">The address of the first page of questions.</param>
/// <param name="Token">Names the draft.</param>
/// <param name="Resume">The address at which to continue; null where nothing has been answered yet.</param>
public sealed record StartView(Shell Shell, Questionnaire Questionnaire, string First, string Token, string? Resume);
