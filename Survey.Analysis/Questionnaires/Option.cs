namespace Survey.Analysis.Questionnaires;

/// <summary>One possible answer: an option of a choice, a column or a row of a matrix.</summary>
/// <param name="Code">What is stored; the same in every language, and never changed once answers exist.</param>
/// <param name="Label">What people read.</param>
/// <param name="IsExclusive">Cannot be chosen beside another option of a multiple-answer question.</param>
public sealed record Option(string Code, LocalizedText Label, bool IsExclusive = false)
{
    /// <summary>The codes that it had in earlier versions: who chose one of them chose it.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    /// <summary>The option of earlier versions that this one is a part of; null where there is none.</summary>
    public string? Split { get; init; }
}
