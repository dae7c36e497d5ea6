using Survey.Analysis.Interchange.Values;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>What is known about an answers file beside its content.</summary>
public sealed record AnswersFileOptions
{
    /// <summary>Null finds out from the header.</summary>
    public AnswersFormat? Format { get; init; }

    /// <summary>The header of the column of weights; null is <c>weight</c>, where the file has it.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>Null finds out from the dates of the column.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Headers of columns that are left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The sheet of a workbook; null is the first that is not hidden.</summary>
    public string? Sheet { get; init; }

    /// <summary>The language of what is said about the file.</summary>
    public FileMessages Messages { get; init; } = FileMessages.English;

    /// <summary>What somebody has said about columns and words; null finds out from the file.</summary>
    public ColumnMap? Map { get; init; }
}
