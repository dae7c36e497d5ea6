namespace Survey.Analysis.Reports.Suppression;

/// <summary>What is hidden of what derives from the levels of a skill.</summary>
/// <param name="Means">The two means and Borich's score.</param>
/// <param name="Change">The tests of the level wanted against the level now.</param>
internal sealed record DerivedHiding(bool Means, bool Change);
