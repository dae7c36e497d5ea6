using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The first page of a survey.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Questionnaire">What will be asked.</param>
/// <param name="Begin">Where the button leads.</param>
/// <param name="Draft">What this browser has begun; null where it has begun nothing.</param>
public sealed record StartView(Shell Shell, Questionnaire Questionnaire, string Begin, BegunDraft? Draft);
