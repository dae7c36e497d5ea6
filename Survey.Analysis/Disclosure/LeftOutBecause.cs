namespace Survey.Analysis.Disclosure;

/// <summary>Why a table is not shown at all.</summary>
internal enum LeftOutBecause
{
    /// <summary>No pattern of hidden cells was found that protects its small counts beside the tables before it.</summary>
    CannotBeProtected,

    /// <summary>Its small counts can be protected, but most of it would be hidden.</summary>
    LittleWouldRemain,
}
