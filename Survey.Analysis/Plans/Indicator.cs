using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>What a context figure measures.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Title">What people read.</param>
/// <param name="Unit">How the figure is to be read.</param>
/// <param name="Source">Who published it, where that is not the <see cref="CountryContext.Source"/> of the others; else
/// null.</param>
public sealed record Indicator(string Id, LocalizedText Title, IndicatorUnit Unit, LocalizedText? Source);
