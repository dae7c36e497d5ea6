namespace Survey.Analysis.Weights;

/// <summary>Where weights come from.</summary>
public enum WeightingMethod
{
    /// <summary>They came with the answers.</summary>
    Given,

    /// <summary>Each answer to one question counts the same in all.</summary>
    EqualGroups,

    /// <summary>Fitted to the population by one question.</summary>
    PostStratification,

    /// <summary>Fitted to the population by several questions at once.</summary>
    Raking,
}
