using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>
/// The answers to one choice: a single or multiple question, a rating, a yes/no question, or one row of a matrix. One bit
/// set an option, so that a cell of a cross-tab is AND and a count of bits.
/// </summary>
public sealed class ChoiceColumn
{
    /// <summary>The question's name, or <c>matrix/row</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>The question that the column belongs to.</summary>
    public required Question Question { get; init; }

    /// <summary>The wording of the question; of a row of a matrix also the row's.</summary>
    public LocalizedText Wording =>
        (Question as MatrixQuestion)?.Rows.FirstOrDefault(row => VariableName.Of(Question.Name, row.Code) == Variable) is { } row
            ? Question.Wording.And(" – ", row.Label)
            : Question.Wording;

    /// <summary>Whether respondents may choose several options.</summary>
    public required bool IsMultiple { get; init; }

    /// <summary>The options in the form's order.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Who chose the option: one set an option, in the order of <see cref="Options"/>.</summary>
    public required IReadOnlyList<BitSet> Chosen { get; init; }

    /// <summary>Who answered, also those who chose no option of a multiple-answer question on purpose.</summary>
    public required BitSet Answered { get; init; }

    /// <summary>To whom the question applied.</summary>
    public required BitSet Eligible { get; init; }

    /// <summary>
    /// Of whom each option was offered, in the order of <see cref="Options"/>; null where it was offered to all who were asked.
    /// Empty where that holds for every option.
    /// </summary>
    public IReadOnlyList<BitSet?> Offered { get; init; } = [];

    /// <summary>The two choices whose pairs of options these are; null where the options are those of a question.</summary>
    internal (ChoiceColumn Outer, ChoiceColumn Inner)? Nest { get; init; }

    /// <summary>The nets that the options are; null where the options are those of a question.</summary>
    internal ChoiceNets? Nets { get; init; }

    /// <summary>The places of the options that are part of a net.</summary>
    internal IReadOnlyList<int> Netted { get; init; } = [];

    /// <summary>Whether some version of the questionnaire asked the question without the option.</summary>
    internal bool IsUneven(int option) => OfferedAt(option) is not null;

    /// <summary>Of whom the option was offered; null where it was offered to all who were asked.</summary>
    internal BitSet? OfferedAt(int option) => option < Offered.Count ? Offered[option] : null;

    /// <summary>The options that some version of the questionnaire did not offer.</summary>
    internal IEnumerable<int> UnevenOptions => Enumerable.Range(0, Offered.Count).Where(IsUneven);
}
