namespace Survey.Api.Responses;

/// <summary>What to do with a row of a file.</summary>
internal enum ImportStepKind
{
    /// <summary>It is new.</summary>
    Store,

    /// <summary>The survey has it.</summary>
    Leave,

    /// <summary>The survey has it with other answers.</summary>
    Change,
}
