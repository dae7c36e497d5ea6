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
}
