using Survey.Analysis.Questionnaires;
using Survey.Api.Web;

namespace Survey.Api.Invitations;

/// <summary>What is printed to invite people: a sheet for each address.</summary>
/// <param name="Words">The language.</param>
/// <param name="Questionnaire">To what.</param>
/// <param name="Sheets">Whom each sheet is for, empty for everybody, and the address that it leads to.</param>
/// <param name="IsPersonal">Whether each address works once only.</param>
public sealed record PosterView(
    Words Words,
    Questionnaire Questionnaire,
    IReadOnlyList<(string Name, string Address)> Sheets,
    bool IsPersonal
);
