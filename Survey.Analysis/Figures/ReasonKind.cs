namespace Survey.Analysis.Figures;

/// <summary>Why a figure has no value.</summary>
public enum ReasonKind
{
    /// <summary>The base is 0.</summary>
    NoAnswers,

    /// <summary>The base is below the smallest that the method needs.</summary>
    BaseTooSmall,

    /// <summary>All answers are equal, so that there is nothing to compare.</summary>
    NoVariation,

    /// <summary>Fewer than two rows or columns hold answers.</summary>
    EmptyMargin,

    /// <summary>The quantity does not exist for these answers (a division by 0, a logarithm of 0).</summary>
    Undefined,

    /// <summary>The exact computation would need more work than the stated limit.</summary>
    TooLarge,

    /// <summary>An iteration did not settle within the stated number of steps.</summary>
    NotConverged,

    /// <summary>The value is hidden so that no respondent can be recognised.</summary>
    Hidden,

    /// <summary>The source names no such figure.</summary>
    NotPublished,

    /// <summary>The columns hold the same respondents more than once, and the test needs independent groups.</summary>
    OverlappingGroups,

    /// <summary>No method for this kind of table, such as a test of a multiple choice with weights.</summary>
    NotAvailable,

    /// <summary>The options differ between the versions of the questionnaire that were answered.</summary>
    AskedDifferently,
}
