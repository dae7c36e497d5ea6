namespace Survey.Analysis.Tables;

/// <summary>What can be wrong with the name of a choice.</summary>
public enum ChoiceFaultKind
{
    /// <summary>No choice has the name, and none fits the pattern.</summary>
    Unknown,

    /// <summary>More than two questions are nested.</summary>
    TooDeep,

    /// <summary>A question with several answers per respondent is nested.</summary>
    SeveralAnswers,

    /// <summary>A question is nested in itself.</summary>
    InItself,
}
