using System.Collections.Frozen;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>Figures about countries from elsewhere, to read the answers beside (countries.json).</summary>
public sealed class CountryContext
{
    private readonly FrozenDictionary<(string Country, string Indicator), double> figures;

    internal CountryContext(
        LocalizedText source,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyDictionary<(string Country, string Indicator), double> figures
    )
    {
        Source = source;
        Indicators = indicators;
        this.figures = figures.ToFrozenDictionary();
    }

    /// <summary>Who published the figures, unless the indicator names another source.</summary>
    public LocalizedText Source { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The figure in the indicator's unit; null where the source has none. A figure is never guessed.</summary>
    public double? Find(string country, string indicator) =>
        figures.TryGetValue((country, indicator), out var figure) ? figure : null;
}
