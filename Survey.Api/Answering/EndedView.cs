using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>A page that came too late: its answers were sent, erased, thrown away or continued elsewhere.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Typed">The questions of the page that were answered, which are shown but not saved.</param>
/// <param name="Answers">As typed.</param>
/// <param name="Start">The address at which to start again.</param>
public sealed record EndedView(
    Shell Shell,
    IReadOnlyList<Question> Typed,
    IReadOnlyDictionary<string, AnswerValue> Answers,
    string Start
);
