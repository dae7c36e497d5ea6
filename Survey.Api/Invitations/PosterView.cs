using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Invitations;

/// <summary>What is printed to invite people: one sheet per address.</summary>
/// <param name="Words">The language.</param>
/// <param name="Questionnaire">What they are invited to answer.</param>
/// <param name="Sheets">Who each sheet is for (empty for everybody), and the address it leads to.</param>
/// <param name="IsPersonal">Whether each address works only once.</param>
public sealed record PosterView(
    Words Words,
    Questionnaire Questionnaire,
    IReadOnlyList<(string Name, string Address)> Sheets,
    bool IsPersonal
);
