using Survey.Analysis.Interchange.Rows;
using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Columns;

/// <summary>A column of the file.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Variable">What it was taken for; null where it is left out.</param>
/// <param name="Language">The language of the header's wording; null where it is a code.</param>
/// <param name="Read">Puts the cell, which is not blank, into the row; null where a group of the plan reads it, or
/// nobody.</param>
internal sealed record AnswersColumn(string Header, string? Variable, string? Language, Action<string, AnswersRow>? Read)
{
    /// <summary>The words that were matched, where cells hold words.</summary>
    internal CellTally? Cells { get; init; }

    /// <summary>A column that is left out.</summary>
    internal static AnswersColumn LeftOut(string header) => new(header, Variable: null, Language: null, Read: null);
}
