using Survey.Analysis.Responses;

namespace Survey.Api.Responses;

/// <summary>A stored row that is left out of every result.</summary>
/// <param name="Kind">Response, contact or draft.</param>
/// <param name="Survey">Its survey.</param>
/// <param name="Id">The response's id; of the others the key, which is a hash.</param>
/// <param name="Reason">Without its content: logs hold no answers.</param>
internal sealed record UnreadableRow(string Kind, string Survey, string Id, string Reason)
{
    public override string ToString() => $"{AnswerText.Shown(Survey)}: {Kind} {AnswerText.Shown(Id)} cannot be read: {Reason}";
}
