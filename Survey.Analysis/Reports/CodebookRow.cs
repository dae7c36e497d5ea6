using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>A row of the codebook: one code of a variable, or a variable without codes.</summary>
internal sealed record CodebookRow
{
    public required string Variable { get; init; }

    /// <summary>The name of its question.</summary>
    public required string Question { get; init; }

    /// <summary>The row of a matrix; null of other questions.</summary>
    public string? Part { get; init; }

    /// <summary>The column of the answers file.</summary>
    public required string Column { get; init; }

    public required string Kind { get; init; }

    public required string Wording { get; init; }

    /// <summary>Null where the variable has no codes.</summary>
    public Option? Option { get; init; }

    public required Count Answered { get; init; }

    /// <summary>Asked, and left blank.</summary>
    public required Count Missing { get; init; }
}
