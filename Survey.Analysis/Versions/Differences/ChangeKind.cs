namespace Survey.Analysis.Versions.Differences;

/// <summary>What a change means for answers that are already there.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Moved,

    /// <summary>Another name or code for the same.</summary>
    Renamed,

    /// <summary>The same in other words.</summary>
    Reworded,

    /// <summary>So many other words, or the opposite direction, that earlier answers may mean something else.</summary>
    MeaningChanged,

    /// <summary>A question of another kind, such as one answer instead of several.</summary>
    Retyped,

    /// <summary>Fewer answers are accepted.</summary>
    Tightened,

    /// <summary>More answers are accepted.</summary>
    Loosened,

    /// <summary>Other people are asked.</summary>
    AskedOfOthers,

    TranslationAdded,
    TranslationRemoved,

    /// <summary>Whether the answer identifies the respondent.</summary>
    Privacy,
}
