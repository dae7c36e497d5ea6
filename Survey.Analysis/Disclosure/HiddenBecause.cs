namespace Survey.Analysis.Disclosure;

/// <summary>
/// Why a cell is hidden. For the author of a report, never for its readers: the fact that a cell is small and not complementary
/// would reveal more than a hidden cell may.
/// </summary>
internal enum HiddenBecause
{
    /// <summary>Primary: the count itself is sensitive.</summary>
    Small,

    /// <summary>Primary: the rest of a total that the count is a part of is sensitive.</summary>
    SmallComplement,

    /// <summary>Complementary: without it, another hidden count could be computed or narrowed down.</summary>
    Complementary,

    /// <summary>
    /// The search for complementary cells passed its limit, so that everything connected with a sensitive cell is hidden.
    /// </summary>
    SearchLimit,
}
