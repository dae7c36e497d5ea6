using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The first page for somebody with an invitation.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Questionnaire">What will be asked.</param>
/// <param name="Action">Where the button leads.</param>
public sealed record InvitationView(Shell Shell, Questionnaire Questionnaire, string Action);
