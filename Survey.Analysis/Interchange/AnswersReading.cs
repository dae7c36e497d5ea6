using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Interchange;

/// <summary>What was found in an answers file.</summary>
public sealed record AnswersReading
{
    /// <summary>The shape it was read as.</summary>
    public required AnswersFormat Format { get; init; }

    /// <summary>The number of responses in the file, those at fault included.</summary>
    public required int Rows { get; init; }

    /// <summary>
    /// The rows at fault, as a spreadsheet numbers them: the header is row 1. Their responses were not handed on.
    /// </summary>
    public required IReadOnlyList<int> FaultyRows { get; init; }

    /// <summary>Everything that must be mended, in the order of the file; a hundred at most.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>How many problems there are beyond <see cref="Problems"/>.</summary>
    public required int MoreProblems { get; init; }

    /// <summary>
    /// What was counted as given although a form would have refused it, or was dropped: one a rule and question.
    /// </summary>
    public required IReadOnlyList<Problem> Warnings { get; init; }

    public required Reconciliation Reconciliation { get; init; }

    /// <summary>Responses that were left out although nothing in them is at fault; one a reason.</summary>
    public required IReadOnlyList<LeftOutResponses> LeftOut { get; init; }

    /// <summary>What counts as "other" because it matches no option; one a column.</summary>
    public required IReadOnlyList<UnmatchedTexts> Others { get; init; }

    /// <summary>Whether the questionnaire asks whether answers may be kept, and the file has no such column.</summary>
    public required bool LacksConsent { get; init; }

    /// <summary>Whether every column is understood, so that rows without a fault are right even where others have one.</summary>
    public required bool IsReadable { get; init; }

    /// <summary>The row of the header, as a spreadsheet numbers it.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>Whether every response of the file was handed on.</summary>
    public bool IsSound => Problems.Count == 0;
}
